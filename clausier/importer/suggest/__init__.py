"""What a text says, proposed to whoever writes the draft: topics, facts, who wrote it, what it cites."""
