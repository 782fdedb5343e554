-- The public register of contracts: what anybody may read of those that were, or are, in force. Names of the two as they
-- stand in the contract, the shop's and never a person's; no details, addresses, lines or words of the sides.
CREATE FUNCTION app_contract_register() RETURNS TABLE(number text, title text, buyer_name text, shop_name text,
  shop_slug text, total_tiyin bigint, status text, running_at timestamptz, over_at timestamptz, stages int, accepted int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.number, c.title, c.buyer_name, c.shop_name, CASE WHEN s.status = 'approved' THEN s.slug END, c.total_tiyin,
      c.status::text, c.running_at, coalesce(c.completed_at, c.ended_at),
      (SELECT count(*)::int FROM public.purchase_contract_stage g WHERE g.contract_id = c.id),
      (SELECT count(*)::int FROM public.purchase_contract_stage g WHERE g.contract_id = c.id AND g.status IN ('accepted', 'paid'))
    FROM public.purchase_contract c JOIN public.seller s ON s.id = c.seller_id
   WHERE c.running_at IS NOT NULL ORDER BY c.running_at DESC, c.number
$$;
REVOKE ALL ON FUNCTION app_contract_register() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_contract_register() TO hamroh_app;

ALTER TABLE guard.page_version DROP CONSTRAINT page_version_name_check;
ALTER TABLE guard.page_version ADD CONSTRAINT page_version_name_check
  CHECK (name IN ('market', 'portal', 'search', 'training', 'fairs', 'contracts'));
INSERT INTO guard.page_version (name, slot) SELECT 'contracts', slot FROM generate_series(1, 32) slot;
CREATE TRIGGER page_change AFTER INSERT OR UPDATE ON purchase_contract
  FOR EACH STATEMENT EXECUTE FUNCTION guard.note_page_change('contracts');
CREATE TRIGGER page_change AFTER INSERT OR UPDATE OR DELETE ON purchase_contract_stage
  FOR EACH STATEMENT EXECUTE FUNCTION guard.note_page_change('contracts');
