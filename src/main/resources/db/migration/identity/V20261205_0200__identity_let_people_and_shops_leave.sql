-- The day somebody who takes leave is erased; a shop keeps its row, and the day that it was.
alter table person add column leaves_at timestamp with time zone;
alter table shop add column closes_at timestamp with time zone;
alter table shop add column closed_at timestamp with time zone;
