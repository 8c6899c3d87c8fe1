"""What a date likely dates, by all that stands around it: events, deeds and terms of the lists, told in any words."""
