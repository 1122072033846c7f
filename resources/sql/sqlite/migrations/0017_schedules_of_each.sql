-- A schedule can make a report for units of every level and for people, not for direct sub-units only.
ALTER TABLE schedules RENAME COLUMN each_sub_unit TO each_of;
