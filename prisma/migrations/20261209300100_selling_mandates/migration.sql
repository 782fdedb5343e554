-- Somebody sells for another with her mandate. While it is in force its holder is a manager of the shops that are hers:
-- the shop, its status and its account stay the other's, and a manager has neither money nor contracts.

ALTER TABLE mandate DROP CONSTRAINT mandate_acts,
  ADD CONSTRAINT mandate_acts CHECK (cardinality(acts) > 0 and acts <@ array['apply', 'follow', 'spend', 'sell']);

ALTER TABLE "role_grant" ADD COLUMN "mandate_id" UUID;
CREATE INDEX "role_grant_mandate_id_idx" ON "role_grant"("mandate_id");
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_mandate_id_fkey"
  FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE role_grant ADD CONSTRAINT role_grant_by_mandate
  CHECK (mandate_id IS NULL OR role = 'artisan' AND duties = '{manager}' AND ends_on IS NOT NULL);

-- A role by a mandate is of its holder, in a shop of who gave it, until its last day, and stands only while it does.
CREATE FUNCTION guard.check_mandate_grant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if new.revoked_at is null and not exists (
      select from public.mandate m join public.person p on p.pinfl_index = m.grantor_index
        join public.seller s on s.person_id = p.id
       where m.id = new.mandate_id and m.status = 'in_force' and 'sell' = any (m.acts) and m.holder_id = new.person_id
         and m.valid_until = new.ends_on and s.id::text = new.organisation_id) then
    raise exception 'a role by a mandate is as the mandate says'
      using errcode = 'insufficient_privilege', table = 'role_grant', constraint = 'role_grant_of_mandate';
  end if;
  return new;
end $$;
CREATE TRIGGER of_mandate BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW
  WHEN (new.mandate_id IS NOT NULL) EXECUTE FUNCTION guard.check_mandate_grant();

-- What the mandates in force say, for one of them or for one shop. Who is in the team already stays what she is there.
CREATE FUNCTION guard.let_sell(p_mandate uuid, p_seller uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO public.role_grant AS g (id, person_id, role, organisation_id, granted_at, ends_on, duties, mandate_id)
  SELECT gen_random_uuid(), m.holder_id, 'artisan', s.id::text, guard.act_at(), m.valid_until, '{manager}', m.id
    FROM public.mandate m JOIN public.person p ON p.pinfl_index = m.grantor_index
    JOIN public.seller s ON s.person_id = p.id
   WHERE m.status = 'in_force' AND 'sell' = ANY (m.acts) AND s.status = 'approved'
     AND (p_mandate IS NULL OR m.id = p_mandate) AND (p_seller IS NULL OR s.id = p_seller)
  ON CONFLICT (person_id, role, organisation_id) DO UPDATE
    SET revoked_at = NULL, granted_at = excluded.granted_at, starts_on = NULL, ends_on = excluded.ends_on,
      duties = excluded.duties, mandate_id = excluded.mandate_id
    WHERE NOT guard.grant_stands(g)
$$;

CREATE FUNCTION guard.keep_selling_mandate() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  if new.status = 'in_force' then
    perform guard.let_sell(new.id, null);
  else
    update public.role_grant g set revoked_at = guard.act_at() where g.mandate_id = new.id and g.revoked_at is null;
  end if;
  return null;
end $$;
CREATE TRIGGER sells AFTER INSERT OR UPDATE OF status ON mandate FOR EACH ROW
  WHEN ('sell' = ANY (new.acts)) EXECUTE FUNCTION guard.keep_selling_mandate();

CREATE FUNCTION guard.let_holders_sell() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  perform guard.let_sell(null, new.id);
  return null;
end $$;
CREATE TRIGGER mandates AFTER UPDATE OF status ON seller FOR EACH ROW
  WHEN (new.status = 'approved' AND old.status <> 'approved') EXECUTE FUNCTION guard.let_holders_sell();

REVOKE ALL ON FUNCTION guard.check_mandate_grant(), guard.let_sell(uuid, uuid), guard.keep_selling_mandate(),
  guard.let_holders_sell() FROM PUBLIC;
