"""A letterhead of another house, made by a script so that what is in it can be read."""
