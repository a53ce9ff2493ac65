"""What a command says: findings, progress and its last line, for people or programs."""
