"""What is on record as pictures: charts and maps, as drawings and as specifications."""
