"""What reviewers read: the pairs of a comparison read and compared, in each form."""
