"""Which rows stand on which page: how rows give way, where pages break, how evenly they are filled."""
