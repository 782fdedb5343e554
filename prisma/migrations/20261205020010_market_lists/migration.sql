-- Lists of the market by index, however many products there are: what can be bought comes first, so that what is sold out
-- is a column of its own (an index on the stock itself would be written by every purchase). Generated once, then kept
-- by a trigger, as `case_file.is_open` is. Of a product with variants it is false: they have the stock.
ALTER TABLE product ADD COLUMN sold_out boolean
  GENERATED ALWAYS AS (availability = 'in_stock' AND stock = 0 AND NOT has_variants) STORED;
ALTER TABLE product ALTER COLUMN sold_out DROP EXPRESSION;
ALTER TABLE product ALTER COLUMN sold_out SET DEFAULT false, ALTER COLUMN sold_out SET NOT NULL;

CREATE FUNCTION guard.say_sold_out() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
begin
  new.sold_out := new.availability = 'in_stock' and new.stock = 0 and not new.has_variants;
  return new;
end $$;
REVOKE ALL ON FUNCTION guard.say_sold_out() FROM public;
-- After those that look at what the writer changed.
CREATE TRIGGER says_sold_out BEFORE INSERT OR UPDATE ON product FOR EACH ROW EXECUTE FUNCTION guard.say_sold_out();

CREATE INDEX product_list_newest ON product (sold_out, created_at DESC, slug)
  WHERE status = 'published' AND parent_id IS NULL;
CREATE INDEX product_list_cheapest ON product (sold_out, price_tiyin, slug)
  WHERE status = 'published' AND parent_id IS NULL;
CREATE INDEX product_list_dearest ON product (sold_out, price_tiyin DESC, slug)
  WHERE status = 'published' AND parent_id IS NULL;
CREATE INDEX product_list_category ON product (category_code, sold_out, created_at DESC, slug)
  WHERE status = 'published' AND parent_id IS NULL;
CREATE INDEX product_list_region ON product (region_soato, sold_out, created_at DESC, slug)
  WHERE status = 'published' AND parent_id IS NULL;
CREATE INDEX product_list_seller ON product (seller_id, sold_out, created_at DESC, slug)
  WHERE status = 'published' AND parent_id IS NULL;
-- The sample that facets are counted in: the same products every time, drawn by lot.
CREATE INDEX product_list_lot ON product (uuid_hash(id)) WHERE status = 'published' AND parent_id IS NULL;
