-- Whoever wrote what is reported, or is of her family, closes no report of it either, as the command asks.
create or replace function guard.check_market_report() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_actor uuid := public.app_person();
  v_seller uuid := coalesce(new.seller_id,
    (select p.seller_id from public.product p where p.id = new.product_id),
    (select r.seller_id from public.product_review r where r.id = new.review_id),
    (select q.seller_id from public.product_question q where q.id = new.question_id));
  v_writers uuid[] := coalesce(
    (select guard.review_writers(r.order_line_id) from public.product_review r where r.id = new.review_id),
    (select public.app_citizen_side(q.person_id, null) from public.product_question q where q.id = new.question_id),
    '{}'::uuid[]);
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then return new; end if;
  if tg_op = 'INSERT' then
    if new.reported_by_id is distinct from v_actor then
      raise exception 'whoever reports is named, and nobody else'
        using errcode = 'insufficient_privilege', table = 'market_report', constraint = 'market_report_by_actor';
    end if;
    return new;
  end if;
  if new.closed_by_id is distinct from v_actor or not exists (
      select 1 from public.role_grant g where g.person_id = v_actor and g.role = 'approver' and guard.grant_stands(g)) then
    raise exception 'the desk closes what was reported'
      using errcode = 'insufficient_privilege', table = 'market_report', constraint = 'market_report_by_desk';
  end if;
  perform public.app_refuse_both_sides('reviewProduct', v_actor,
    array_append(public.app_seller_family(v_seller) || v_writers, new.reported_by_id));
  return new;
end $$;
