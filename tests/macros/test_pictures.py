"""What the pictures of links say."""

import dataclasses

from macros import pictures


def test_there_is_a_picture_of_the_site_of_each_provider_and_of_each_topic(corpus):
    paths = [picture.path for picture in pictures.pictures(corpus)]
    assert len(paths) == len(set(paths)) == 1 + len(corpus.providers) + len(corpus.topics)


def test_a_provider_says_its_documents_what_they_say_and_what_they_do_not(corpus):
    picture = pictures.of_provider(corpus.providers["atelier-du-lac"], corpus)
    assert picture.title == "Atelier du Lac"
    assert [fact.text.replace("\u00a0", " ") for fact in picture.facts] == [
        "CGV du 1er février 2024 : 5 clauses", "4 thèmes traités", "0 silence",
    ]  # fmt: skip


def test_a_topic_says_how_many_deal_with_it(corpus):
    texts = [fact.text.replace("\u00a0", " ") for fact in pictures.of_topic(corpus.topics["retard"], corpus).facts]
    assert texts == ["1 document sur 2 en traite", "2 faits à comparer", "0 silence"]
    nobody = [fact.text for fact in pictures.of_topic(corpus.topics["assurance"], corpus).facts]
    assert not any("comparer" in text for text in nobody)


def test_the_words_stand_for_the_picture(corpus):
    provider = dataclasses.replace(corpus.providers["sans-nom"], name="L'Œuvre")
    alt = pictures.of_provider(provider, corpus).alt
    assert alt.startswith("L’Œuvre. CGS sans date")
