-- Whoever sells by a status of her centre sells while it stands. From the day after it nothing of hers is bought until the
-- centre gives it anew. The day is kept with the shop, so that lists need not ask for it; who never had such a status, as
-- those who sold before there was one, has none.
ALTER TABLE "seller" ADD COLUMN "rests_from" DATE;

CREATE FUNCTION guard.rest_of(p_person uuid, p_kind public.seller_kind) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT nullif(max(CASE p.status
      WHEN 'active' THEN coalesce(p.until_on + 1, 'infinity'::date)
      WHEN 'ended' THEN least(p.ended_on, p.until_on) + 1
      -- Nothing says since when it is suspended: since the act that brought this here.
      ELSE least(p.until_on + 1, guard.day_of(guard.act_at())) END), 'infinity'::date)
    FROM public.provision p
   WHERE p.person_id = p_person AND p.kind = 'status'
     AND p.code = CASE p_kind WHEN 'enterprise' THEN 'inclusive-employer' ELSE 'artisan-seller' END
$$;
REVOKE ALL ON FUNCTION guard.rest_of(uuid, public.seller_kind) FROM PUBLIC;

-- Nobody writes the day: it is what the decisions of the centre say.
CREATE FUNCTION guard.keep_rest() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  new.rests_from := guard.rest_of(new.person_id, new.kind);
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.keep_rest() FROM PUBLIC;
CREATE TRIGGER rest BEFORE INSERT OR UPDATE OF rests_from, person_id, kind ON seller
  FOR EACH ROW EXECUTE FUNCTION guard.keep_rest();

CREATE FUNCTION guard.tell_seller_of_status() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
begin
  update public.seller s set rests_from = null
    where s.person_id = new.person_id and s.rests_from is distinct from guard.rest_of(s.person_id, s.kind);
  return null;
end $$;
REVOKE ALL ON FUNCTION guard.tell_seller_of_status() FROM PUBLIC;
CREATE TRIGGER seller_rest AFTER INSERT OR UPDATE OF status, until_on, ended_on ON provision FOR EACH ROW
  WHEN (new.code IN ('inclusive-employer', 'artisan-seller')) EXECUTE FUNCTION guard.tell_seller_of_status();

UPDATE seller SET rests_from = NULL WHERE guard.rest_of(person_id, kind) IS NOT NULL;

-- The job that reminds her looks for those whose day is near.
CREATE INDEX "seller_rests_from_idx" ON "seller"("rests_from");

-- Nothing is held for sale that is not on sale, or whose seller rests.
CREATE OR REPLACE FUNCTION app_check_hold_on_sale() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
begin
  if not exists (select 1 from public.product p join public.seller s on s.id = p.seller_id
      where p.id = new.product_id and p.status = 'published' and s.status = 'approved'
        and (s.rests_from is null or s.rests_from > guard.day_of(guard.act_at()))) then
    raise exception 'product % is not on sale', new.product_id
      using errcode = 'check_violation', constraint = 'stock_hold_on_sale';
  end if;
  return new;
end $$;

-- Nor is a contract made directly with one whose ground is over.
CREATE OR REPLACE FUNCTION guard.direct_ground_of(p_seller uuid) RETURNS public.direct_ground
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (CASE s.kind WHEN 'enterprise' THEN 'inclusive_employer' ELSE 'verified_artisan' END)::public.direct_ground
    FROM public.seller s WHERE s.id = p_seller AND s.status = 'approved' AND s.verified_at IS NOT NULL
      AND (s.rests_from IS NULL OR s.rests_from > guard.day_of(guard.act_at()))
$$;
