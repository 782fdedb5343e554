-- With a million rows the usual share, a fifth, would let two hundred thousand dead ones lie, and the planner would judge
-- by a picture that is months old. These are written all day, and read by counts and orders that need good estimates.
ALTER TABLE product SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE product_mark SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE search_document SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE seller_order SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE checkout SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE stock_hold SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE account SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
-- The largest shop has as many products as ten thousand of the smallest together: the hundred commonest values, which are
-- kept otherwise, would not tell them apart.
ALTER TABLE product ALTER COLUMN seller_id SET STATISTICS 1000;
ALTER TABLE seller_order ALTER COLUMN seller_id SET STATISTICS 1000;
ANALYZE product, seller_order;
