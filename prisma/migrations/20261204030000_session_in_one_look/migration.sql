-- What every request of somebody who has signed in asks first. In one look instead of three, and a grant without days is
-- judged where it stands: asking `guard.grant_stands` costs more than the row. 74 to 48 microseconds of CPU.
create or replace function read_session(p_token_hash text, p_now timestamptz, p_seen_before timestamptz, p_idle_until timestamptz)
returns jsonb language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id uuid;
  v_is_late boolean;
  v_until timestamptz;
  v_visit jsonb;
begin
  if not public.app_is_system() then
    raise exception 'sessions are read by the portal itself' using errcode = 'insufficient_privilege';
  end if;
  select s.id, v.is_late, v.until, jsonb_build_object(
      'id', s.id, 'personId', s.person_id, 'role', s.role, 'organisationId', s.organisation_id, 'duties', held.duties,
      'authMethod', s.auth_method,
      'idleExpiresAt', round(extract(epoch from v.until) * 1000),
      'absoluteExpiresAt', round(extract(epoch from s.absolute_expires_at) * 1000),
      'person', jsonb_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic),
      'roleCount', held.role_count,
      'unread', (select count(*) from public.message m
        where m.person_id = s.person_id and m.channel = 'portal' and m.read_at is null))
    into v_id, v_is_late, v_until, v_visit
    from public.session s
    cross join lateral (select s.last_seen_at < p_seen_before as is_late, case when s.last_seen_at < p_seen_before
      then least(p_idle_until, s.absolute_expires_at) else s.idle_expires_at end as until) v
    join public.person p on p.id = s.person_id
    cross join lateral (select count(*) as role_count, jsonb_agg(g.duties) filter (where g.role = s.role
          and g.organisation_id is not distinct from s.organisation_id) -> 0 as duties
      from public.role_grant g where g.person_id = s.person_id
        -- In short what guard.grant_stands says of a grant that was not revoked and has no days.
        and (num_nonnulls(g.revoked_at, g.starts_on, g.ends_on) = 0 or guard.grant_stands(g, p_now))) held
    where s.token_hash = p_token_hash and s.revoked_at is null
      and s.idle_expires_at > p_now and s.absolute_expires_at > p_now and held.duties is not null;
  if v_is_late then
    update public.session set last_seen_at = p_now, idle_expires_at = v_until where id = v_id;
  end if;
  return v_visit;
end $$;
