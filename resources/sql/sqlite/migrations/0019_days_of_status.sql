-- A day on which a watch told of nothing but itself (battery, worn) counted as one with data. Summaries are made
-- anew from the blocks: every stretch of a person's days is owed.
INSERT OR IGNORE INTO dirty_people (tenant, person, first_day, last_day, stamp)
  SELECT place >> 53, (place >> 22) & 2147483647, min(place & 4194303) - 719162, max(place & 4194303) - 719162, 0
  FROM summaries GROUP BY place >> 22;
