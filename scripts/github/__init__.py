"""What the workflows do on GitHub, as commands that run anywhere: the API is an address, the event a file."""
