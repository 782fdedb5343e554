-- Money goes to a social card, too. One that is blocked, lost or out of date is like an account that is closed: the person
-- gives another one, and nothing is prepared until then.
create or replace function guard.needs_account(p_award uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from public.award_transfer t
    where t.award_id = p_award and t.status = 'refused'
      and t.refusal_code in ('accountClosed', 'accountUnknown', 'nameDiffers', 'cardBlocked', 'cardLost', 'cardExpired')
      and t.answered_at >= coalesce((select max(a.given_at) from public.award_account a where a.award_id = p_award), '-infinity')
      -- What was paid to it since shows that it works.
      and not exists (select 1 from public.award_transfer p where p.award_id = p_award and p.status = 'paid'
        and p.answered_at > t.answered_at));
$$;
