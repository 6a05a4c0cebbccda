"""Web archives, as crawlers write them: WARC, and WACZ, which packs WARCs with a page list."""
