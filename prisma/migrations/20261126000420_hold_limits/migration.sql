-- What one buyer holds without having paid is counted, so that nobody takes goods off sale for nothing.
ALTER TABLE "checkout" ADD COLUMN "phone_index" TEXT, ADD COLUMN "network_index" TEXT;
CREATE INDEX "checkout_phone_index_created_at_idx" ON "checkout"("phone_index", "created_at");
CREATE INDEX "checkout_network_index_created_at_idx" ON "checkout"("network_index", "created_at");

-- When the first of these products that are held for somebody come back on sale if nobody pays. Says nothing of whom.
CREATE FUNCTION market_reserved_until(p_products uuid[]) RETURNS TABLE (product_id uuid, until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT h.product_id, min(c.expires_at) FROM public.stock_hold h JOIN public.checkout c ON c.id = h.checkout_id
   WHERE h.product_id = ANY (p_products) AND h.taken_units > 0 AND c.status = 'open' GROUP BY 1
$$;
REVOKE ALL ON FUNCTION market_reserved_until(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION market_reserved_until(uuid[]) TO hamroh_app;
