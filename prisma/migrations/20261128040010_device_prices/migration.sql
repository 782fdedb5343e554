-- What was paid for a kind of device in the twelve whole months before a day, in the country (region null) and by the
-- region of the workshop. Less than five people are nobody's to read: their numbers are null, and where one region alone
-- would follow from the others, the next smallest is withheld with it.

create function app_device_prices(p_device text, p_day date)
returns table (region text, people bigint, median_tiyin bigint, own_share numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with month as (select date_trunc('month', p_day)::date as ends),
  done as (
    select o.person_id, o.price_tiyin, o.top_up_tiyin, left(m.soato, 4) as region
      from public.device_order o join public.maker m on m.id = o.maker_id, month
      where o.device_code = p_device and o.status = 'handed_over'
        and guard.day_of(o.handed_over_at) >= month.ends - interval '12 months'
        and guard.day_of(o.handed_over_at) < month.ends
  ),
  figure as (
    select d.region, count(distinct d.person_id) as people,
        percentile_disc(0.5) within group (order by d.price_tiyin) as median,
        sum(d.top_up_tiyin) / sum(d.price_tiyin) as share
      from done d group by grouping sets ((), (d.region))
      having count(*) > 0
  ),
  hidden as (select coalesce(sum(f.people), 0) as people, count(*) as regions
    from figure f where f.region is not null and f.people < 5),
  told as (
    select f.*, f.people >= 5 and not (f.region is not null and h.regions > 0 and h.people < 5
        and f.region = (select s.region from figure s where s.region is not null and s.people >= 5
          order by s.people, s.region limit 1)) as is_told
      from figure f, hidden h
  )
  select t.region, case when t.is_told then t.people end,
      case when t.is_told then round(t.median / 1000000.0)::bigint * 1000000 end,
      case when t.is_told then round(t.share, 2) end
    from told t order by t.region nulls first
$$;
revoke all on function app_device_prices(text, date) from public;
grant execute on function app_device_prices(text, date) to hamroh_app;
