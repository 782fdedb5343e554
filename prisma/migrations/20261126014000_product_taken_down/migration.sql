-- A state of its own for what the portal's staff took off sale. Apart from what uses it: a new value can be used only
-- after the commit that brought it.
ALTER TYPE "product_status" ADD VALUE 'taken_down';
