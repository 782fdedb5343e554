-- Who holds somebody's mandate to sell may ask to sell in her name: the shop, its status and its account are hers. The
-- request says under which mandate it was made, and with the mandate ends all that its holder may do about it.
ALTER TABLE "seller" ADD COLUMN "mandate_id" UUID;
CREATE INDEX "seller_mandate_id_idx" ON "seller"("mandate_id");
ALTER TABLE "seller" ADD CONSTRAINT "seller_mandate_id_fkey"
  FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER fixed_mandate BEFORE UPDATE ON seller FOR EACH ROW EXECUTE FUNCTION guard.keep_fixed('mandate_id');

-- The mandates under which whoever acts may sell today; `person_id` is null where she who gave one has no account.
CREATE FUNCTION app_selling_mandates() RETURNS TABLE (id uuid, number text, until_on date, person_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT m.id, m.number, m.valid_until, p.id
    FROM public.mandate m LEFT JOIN public.person p ON p.pinfl_index = m.grantor_index
   WHERE m.holder_id = public.app_person() AND m.status = 'in_force' AND 'sell' = ANY (m.acts)
     AND m.valid_until >= guard.day_of(guard.act_at())
$$;

CREATE FUNCTION app_sells_for(p_person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT FROM public.app_selling_mandates() m WHERE m.person_id = p_person)
$$;

-- The mandate cannot end while somebody asks under it.
CREATE FUNCTION guard.check_seller_mandate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform from public.mandate m join public.person p on p.pinfl_index = m.grantor_index
   where m.id = new.mandate_id and p.id = new.person_id and m.holder_id <> new.person_id and m.status = 'in_force'
     and 'sell' = any (m.acts) and m.valid_until >= guard.day_of(guard.act_at())
     and (coalesce(public.app_context('actorRole'), 'system') = 'system' or m.holder_id = public.app_person())
   for share of m;
  if not found then
    raise exception 'who asks to sell for another holds her mandate to sell'
      using errcode = 'insufficient_privilege', table = 'seller', constraint = 'seller_of_mandate';
  end if;
  return new;
end $$;
CREATE TRIGGER of_mandate BEFORE INSERT ON seller FOR EACH ROW
  WHEN (new.mandate_id IS NOT NULL) EXECUTE FUNCTION guard.check_seller_mandate();

DROP POLICY app_insert ON seller;
CREATE POLICY app_insert ON seller FOR INSERT TO hamroh_app WITH CHECK (
  (SELECT app_is_system()) OR status = 'pending' AND verified_at IS NULL
    AND CASE WHEN mandate_id IS NULL THEN person_id = (SELECT app_person()) ELSE app_sells_for(person_id) END);

-- What was asked under a mandate its holder gives and reads, too. Where the money goes the seller alone says, and sees.
DROP POLICY app_select ON seller_proof;
CREATE POLICY app_select ON seller_proof FOR SELECT TO hamroh_app USING (
  (SELECT app_role()) IN ('system', 'approver')
  OR EXISTS (SELECT 1 FROM seller s WHERE s.id = seller_id AND (s.person_id = (SELECT app_person())
    OR code <> 'account' AND s.mandate_id IS NOT NULL AND app_sells_for(s.person_id))));
DROP POLICY app_insert ON seller_proof;
CREATE POLICY app_insert ON seller_proof FOR INSERT TO hamroh_app WITH CHECK (
  submitted_by_id = (SELECT app_person())
  AND EXISTS (SELECT 1 FROM seller s WHERE s.id = seller_id AND (s.person_id = (SELECT app_person())
    OR code <> 'account' AND s.mandate_id IS NOT NULL AND app_sells_for(s.person_id))));
DO $$
begin
  execute (SELECT format('ALTER POLICY app_select ON public.seller_decision USING ((%s) OR EXISTS (SELECT FROM seller s
      WHERE s.id = seller_decision.seller_id AND s.mandate_id IS NOT NULL AND app_sells_for(s.person_id)))', p.qual)
    FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = 'seller_decision' AND p.policyname = 'app_select');
end $$;

CREATE FUNCTION guard.check_own_account() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if not exists (select from public.seller s where s.id = new.seller_id and s.person_id = new.submitted_by_id) then
    raise exception 'the account of a shop is given by whose shop it is'
      using errcode = 'insufficient_privilege', table = 'seller_proof', constraint = 'seller_proof_own_account';
  end if;
  return new;
end $$;
CREATE TRIGGER own_account BEFORE INSERT ON seller_proof FOR EACH ROW
  WHEN (new.code = 'account') EXECUTE FUNCTION guard.check_own_account();

-- Her account she gives after the request. What was asked under a mandate that is over she has to take up herself.
CREATE OR REPLACE FUNCTION guard.check_seller_requirements() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
declare
  v_asked date := guard.day_of(new.created_at);
begin
  if coalesce(public.app_context('actorRole'), 'system') = 'system' then
    return null;
  end if;
  if exists (
      select from public.seller_requirement r where r.kind = new.kind and r.from_on <= v_asked
        and (r.until_on is null or r.until_on >= v_asked)
        and not (new.status = 'pending' and new.mandate_id is not null and r.code = 'account')
        and not exists (select from public.seller_proof p where p.seller_id = new.id and p.code = r.code
          and (new.status = 'pending' or p.status in ('accepted', 'waived')))) then
    raise exception 'something that a seller has to give is missing'
      using errcode = 'restrict_violation', table = 'seller', constraint = 'seller_requirements';
  end if;
  if new.status = 'approved' and new.mandate_id is not null
      and not exists (select from public.mandate m where m.id = new.mandate_id and m.status = 'in_force'
        and m.valid_until >= guard.day_of(guard.act_at()))
      and not exists (select from public.seller_proof p
        where p.seller_id = new.id and p.submitted_by_id = new.person_id) then
    raise exception 'the mandate under which it was asked is over'
      using errcode = 'restrict_violation', table = 'seller', constraint = 'seller_mandate_over';
  end if;
  return null;
end $$;

-- Whoever asked in her name, and the family of that person, decide nothing about it.
CREATE FUNCTION app_seller_review_side(p_seller uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT public.app_seller_family(s.id) || coalesce((SELECT m.holder_id || public.app_citizen_side(m.holder_id, NULL)
      FROM public.mandate m WHERE m.id = s.mandate_id), '{}')
    FROM public.seller s WHERE s.id = p_seller
$$;
CREATE OR REPLACE FUNCTION app_check_seller_family() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  perform public.app_refuse_both_sides('reviewSeller', public.app_person(), public.app_seller_review_side(new.id));
  return new;
end $$;
DO $$
declare
  v_source text := pg_get_functiondef('guard.check_seller_proof()'::regprocedure);
begin
  if v_source !~ 'public\.app_seller_family\(' then
    raise exception 'nobody is compared with the shop';
  end if;
  execute replace(v_source, 'public.app_seller_family(', 'public.app_seller_review_side(');
end $$;

-- The status of her centre that stands today, of whom a request would be: of whoever acts, or sells for her.
DROP FUNCTION app_own_seller_status(seller_kind);
CREATE FUNCTION app_asking_seller_status(p_kind seller_kind, p_person uuid) RETURNS TABLE (number text, until_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT p.number, p.until_on FROM public.provision p
   WHERE p.person_id = p_person AND (p_person = public.app_person() OR public.app_sells_for(p_person))
     AND p.kind = 'status' AND p.status = 'active'
     AND p.code = CASE p_kind WHEN 'enterprise' THEN 'inclusive-employer' ELSE 'artisan-seller' END
     AND (p.until_on IS NULL OR p.until_on >= guard.day_of(guard.act_at()))
   ORDER BY p.until_on DESC NULLS FIRST LIMIT 1
$$;

REVOKE ALL ON FUNCTION app_selling_mandates(), app_sells_for(uuid), app_asking_seller_status(seller_kind, uuid),
  app_seller_review_side(uuid), guard.check_seller_mandate(), guard.check_own_account() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_selling_mandates(), app_sells_for(uuid), app_asking_seller_status(seller_kind, uuid),
  app_seller_review_side(uuid) TO hamroh_app;
