"""What a run did, for people and programs who weren't there."""
