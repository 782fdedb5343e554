-- As in the migration of acts; an account that stands is not opened again, which cost more than moving the money.
create or replace function app_post_act(p_act text, p_subject uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_moves act.move[];
  v_codes text[];
  v_effect uuid := gen_random_uuid();
begin
  if public.app_role() <> 'system' then
    raise exception 'money moves with the portal''s eyes only'
      using errcode = 'insufficient_privilege', constraint = 'act_by_portal';
  end if;
  if to_regprocedure(format('act.%I(uuid)', p_act)) is null then
    raise exception 'there is no act "%"', p_act using errcode = 'undefined_function', constraint = 'act_known';
  end if;
  execute format('select act.%I($1)', p_act) into v_moves using p_subject;
  select array_agg(distinct side.code order by side.code) into v_codes
    from unnest(v_moves) m, lateral (values (m.source), (m.target)) side (code) where m.amount_tiyin <> 0;
  perform guard.demand(v_codes is not null, 'amount');
  perform guard.open_account(one.code) from unnest(v_codes) one (code)
    where not exists (select from public.account a where a.code = one.code);
  perform 1 from public.account a where a.code = any (v_codes) order by a.id for no key update;
  insert into public.effect (id, kind, subject_id, actor_id, at)
    values (v_effect, p_act, p_subject, public.app_person(), guard.act_at());
  insert into public.posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
    select v_effect, m.place - 1, source.id, target.id, m.amount_tiyin, m.purpose, guard.act_at()
      from unnest(v_moves) with ordinality m (source, target, amount_tiyin, purpose, place)
      join public.account source on source.code = m.source
      join public.account target on target.code = m.target
     where m.amount_tiyin <> 0 order by m.place;
end $$;
