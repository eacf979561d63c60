from clausier import moves


class Counting(dict[str, str]):
    """Notes how many times an entry is asked for."""

    asked = 0

    def __getitem__(self, key: str) -> str:
        self.asked += 1
        return super().__getitem__(key)


def refused(entries: dict[str, str]) -> dict[str, str]:
    return {old: message.text for old, message in moves.wrong(entries)}


def test_addresses_that_lead_straight_to_one_that_stays_are_accepted() -> None:
    entries = {"/themes/tarif/": "/themes/prix/", "/methode/#etat": "/methode/#etats", "/methode/#vue": "/methode/"}
    assert refused(entries) == {}


def test_each_address_of_a_chain_is_told_where_it_ends() -> None:
    found = refused({"/a/": "/b/", "/b/": "/c/#x", "/c/": "/d/"})
    assert found == {
        "/a/": "« /b/ » a déménagé à son tour. Écrivez où l'on arrive : « /d/ ».",
        "/b/": "« /c/#x » a déménagé à son tour. Écrivez où l'on arrive : « /d/ ».",
    }


def test_in_a_circle_each_address_comes_back_to_itself() -> None:
    found = refused({"/avant/": "/b/", "/a/": "/b/", "/b/": "/a/", "/seule/": "/seule/", "/c/": "/d/"})
    assert found == {
        "/avant/": "« /b/ » ramène à « /b/ » : on tourne en rond.",
        "/a/": "« /b/ » ramène à « /a/ » : on tourne en rond.",
        "/b/": "« /a/ » ramène à « /b/ » : on tourne en rond.",
        "/seule/": "« /seule/ » ramène à « /seule/ » : on tourne en rond.",
    }


def test_a_long_chain_is_followed_once() -> None:
    chain = Counting({f"/p{n}/": f"/p{n + 1}/" for n in range(3000)})
    assert len(list(moves.wrong(chain))) == 2999
    assert chain.asked <= 3 * len(chain)
