-- A voucher of another kind in the place of one that was replaced has the service life of its own kind, counted from the
-- decision as every other; until now it kept the day of the kind before it.

ALTER TABLE "voucher" ADD COLUMN "renewable_on" DATE;

-- The life of a right tells whether it was a child's, where the kind knows a difference.
alter table voucher disable trigger user;
update voucher v set renewable_on = (guard.day_of(r.granted_at) + make_interval(years => case
    when r.urgency::text = 'child' or before.life_years_child <> before.life_years_adult
      and r.renewable_on = (guard.day_of(r.granted_at) + make_interval(years => before.life_years_child))::date
    then own.life_years_child else own.life_years_adult end))::date
  from entitlement r join device_kind before on before.code = r.device_code, device_kind own
 where r.id = v.entitlement_id and own.code = v.device_code and own.code <> before.code;
alter table voucher enable trigger user;
alter table voucher enable always trigger kept;

create function guard.check_voucher_life() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r public.entitlement;
  k public.device_kind;
begin
  select * into r from public.entitlement where id = new.entitlement_id;
  select * into k from public.device_kind where code = new.device_code;
  if (r.device_code = new.device_code) <> (new.renewable_on is null)
     or new.renewable_on not in (
       (guard.day_of(r.granted_at) + make_interval(years => k.life_years_child))::date,
       (guard.day_of(r.granted_at) + make_interval(years => k.life_years_adult))::date) then
    raise exception 'a service life is that of the kind, counted from the decision'
      using errcode = 'check_violation', table = 'voucher', constraint = 'voucher_life_of_kind';
  end if;
  return new;
end $$;
create trigger life before insert on voucher for each row execute function guard.check_voucher_life();
create trigger life_fixed before update of renewable_on on voucher
  for each row execute function guard.keep_fixed('renewable_on');

create function guard.amend(p_function regprocedure, p_old text, p_new text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  v_text text := pg_get_functiondef(p_function);
begin
  if position(p_old in v_text) = 0 then
    raise exception '% does not say %', p_function, p_old;
  end if;
  execute replace(v_text, p_old, p_new);
end $$;
select guard.amend('app_check_voucher_right()', 'e.renewable_on > ', 'coalesce(v.renewable_on, e.renewable_on) > ');
select guard.amend('guard.check_device_renewal()', 'r.renewable_on <= ', 'coalesce(v.renewable_on, r.renewable_on) <= ');
drop function guard.amend(regprocedure, text, text);
revoke all on all functions in schema guard from public;
