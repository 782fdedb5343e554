-- How many quarters one day's quarter is before another's: the forecast of spending counts in quarters, as budgets do.
create function app_quarters_between(earlier date, later date) returns int language sql immutable parallel safe
return ((extract(year from later) - extract(year from earlier)) * 4
  + extract(quarter from later) - extract(quarter from earlier))::int;
grant execute on function app_quarters_between(date, date) to public;
