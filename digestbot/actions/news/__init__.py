"""Actions on the news: they read feeds and pages, group articles into stories, tag them and rank them."""
