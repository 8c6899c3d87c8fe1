"""Official statistics, as they were published: kept in vintages, and asked."""
