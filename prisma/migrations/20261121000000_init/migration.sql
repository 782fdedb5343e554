-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('draft', 'submitted', 'in_review', 'correction_requested', 'approved', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "agency_check_outcome" AS ENUM ('waiting', 'found', 'not_found', 'not_known');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('female', 'male');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('citizen', 'artisan', 'maker_staff', 'buyer', 'inson_specialist', 'inson_head', 'mahalla_member', 'finance_officer', 'approver', 'administrator', 'auditor');

-- CreateEnum
CREATE TYPE "account_kind" AS ENUM ('treasury', 'voucher', 'hold', 'maker', 'seller', 'provider', 'buyer_escrow', 'delivery', 'fees');

-- CreateEnum
CREATE TYPE "maker_status" AS ENUM ('accredited', 'suspended', 'withdrawn');

-- CreateEnum
CREATE TYPE "seller_status" AS ENUM ('pending', 'approved', 'refused', 'suspended');

-- CreateEnum
CREATE TYPE "availability" AS ENUM ('in_stock', 'made_to_order');

-- CreateEnum
CREATE TYPE "product_status" AS ENUM ('draft', 'published', 'hidden');

-- CreateEnum
CREATE TYPE "checkout_status" AS ENUM ('open', 'completed', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "seller_order_status" AS ENUM ('paid', 'shipped', 'delivered', 'cancelled');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('portal', 'sms', 'email');

-- CreateEnum
CREATE TYPE "message_status" AS ENUM ('queued', 'sent', 'delivered', 'failed');

-- CreateEnum
CREATE TYPE "payment_purpose" AS ENUM ('device_top_up', 'market_checkout');

-- CreateEnum
CREATE TYPE "payment_status" AS ENUM ('created', 'open', 'paid', 'expired', 'cancelled', 'refunded', 'unresolved');

-- CreateEnum
CREATE TYPE "refund_status" AS ENUM ('requested', 'completed', 'failed');

-- CreateEnum
CREATE TYPE "territory_level" AS ENUM ('region', 'district', 'city');

-- CreateEnum
CREATE TYPE "voucher_status" AS ENUM ('issued', 'held', 'redeemed', 'expired', 'cancelled');

-- CreateEnum
CREATE TYPE "device_order_status" AS ENUM ('awaiting_payment', 'placed', 'accepted', 'in_making', 'ready', 'handed_over', 'cancelled', 'declined');

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "number" TEXT,
    "service_code" TEXT NOT NULL,
    "applicant_id" UUID NOT NULL,
    "status" "application_status" NOT NULL,
    "answers_cipher" TEXT NOT NULL,
    "journey_version" INTEGER NOT NULL,
    "snapshot_cipher" TEXT,
    "centre_code" TEXT,
    "assignee_id" UUID,
    "submission_key" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "reason_code" TEXT,
    "text_cipher" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_document" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name_cipher" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_check" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "outcome" "agency_check_outcome" NOT NULL,
    "answer_cipher" TEXT,
    "as_of" TIMESTAMPTZ(3),
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "responded_at" TIMESTAMPTZ(3),

    CONSTRAINT "agency_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "text_cipher" TEXT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "appeal_until" DATE NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "request_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "pinfl_cipher" TEXT NOT NULL,
    "pinfl_index" TEXT NOT NULL,
    "passport_cipher" TEXT,
    "family_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "born_on" DATE NOT NULL,
    "sex" "sex" NOT NULL,
    "phone_cipher" TEXT,
    "email_cipher" TEXT,
    "preferred_locale" TEXT NOT NULL DEFAULT 'uz-Latn',
    "district_soato" TEXT,
    "view_settings" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organisation_id" TEXT,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organisation_id" TEXT,
    "auth_method" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "account_kind" NOT NULL,
    "owner_id" UUID,
    "may_be_negative" BOOLEAN NOT NULL DEFAULT false,
    "balance_tiyin" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "effect" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "output" JSONB NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "effect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting" (
    "id" BIGSERIAL NOT NULL,
    "effect_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "from_account_id" UUID NOT NULL,
    "to_account_id" UUID NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "purpose" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maker" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "soato" TEXT NOT NULL,
    "address_uz_latn" TEXT NOT NULL,
    "address_uz_cyrl" TEXT NOT NULL,
    "address_ru" TEXT NOT NULL,
    "address_en" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "phone" TEXT NOT NULL,
    "status" "maker_status" NOT NULL,
    "accredited_from" DATE NOT NULL,
    "accredited_until" DATE NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "maker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "maker_id" UUID NOT NULL,
    "device_code" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "price_tiyin" BIGINT NOT NULL,
    "making_days" INTEGER NOT NULL,
    "warranty_months" INTEGER NOT NULL,
    "home_visit" BOOLEAN NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "soato" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "status" "seller_status" NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "code" TEXT NOT NULL,
    "name_uz_latn" TEXT NOT NULL,
    "name_uz_cyrl" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "seller_id" UUID NOT NULL,
    "category_code" TEXT NOT NULL,
    "region_soato" TEXT NOT NULL,
    "price_tiyin" BIGINT NOT NULL,
    "availability" "availability" NOT NULL,
    "stock" INTEGER NOT NULL DEFAULT 0,
    "lead_days" INTEGER NOT NULL,
    "weight_grams" INTEGER NOT NULL,
    "status" "product_status" NOT NULL,
    "search_name" TEXT NOT NULL DEFAULT '',
    "search_text" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_text" (
    "product_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "product_text_pkey" PRIMARY KEY ("product_id","locale")
);

-- CreateTable
CREATE TABLE "product_photo" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "product_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cart_line" (
    "cart_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cart_line_pkey" PRIMARY KEY ("cart_id","product_id")
);

-- CreateTable
CREATE TABLE "checkout" (
    "id" UUID NOT NULL,
    "cart_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "status" "checkout_status" NOT NULL,
    "person_id" UUID,
    "contact_cipher" TEXT NOT NULL,
    "region_soato" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "goods_tiyin" BIGINT NOT NULL,
    "delivery_tiyin" BIGINT NOT NULL,
    "total_tiyin" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checkout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_hold" (
    "checkout_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "taken_units" INTEGER NOT NULL,
    "unit_price_tiyin" BIGINT NOT NULL,

    CONSTRAINT "stock_hold_pkey" PRIMARY KEY ("checkout_id","product_id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "checkout_id" UUID NOT NULL,
    "person_id" UUID,
    "contact_cipher" TEXT NOT NULL,
    "phone_index" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "total_tiyin" BIGINT NOT NULL,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller_order" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "seller_id" UUID NOT NULL,
    "status" "seller_order_status" NOT NULL,
    "goods_tiyin" BIGINT NOT NULL,
    "delivery_tiyin" BIGINT NOT NULL,
    "person_id" UUID,
    "region_soato" TEXT NOT NULL,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,
    "contact_cipher" TEXT NOT NULL,
    "tracking_number" TEXT,
    "shipped_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seller_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "id" UUID NOT NULL,
    "seller_order_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_locale" TEXT NOT NULL,
    "unit_price_tiyin" BIGINT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "taken_units" INTEGER NOT NULL,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seller_order_event" (
    "id" UUID NOT NULL,
    "seller_order_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seller_order_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "person_id" UUID,
    "channel" "channel" NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "variables_cipher" TEXT NOT NULL,
    "recipient_cipher" TEXT,
    "status" "message_status" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "provider_id" TEXT,
    "path" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_intent" (
    "id" UUID NOT NULL,
    "purpose" "payment_purpose" NOT NULL,
    "subject_id" UUID NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'UZS',
    "provider" TEXT NOT NULL,
    "session_id" TEXT,
    "pay_url" TEXT,
    "payment_reference" TEXT,
    "status" "payment_status" NOT NULL,
    "access_token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_intent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_event" (
    "id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "provider_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "payment_intent_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "amount_tiyin" BIGINT NOT NULL,
    "status" "refund_status" NOT NULL,
    "provider_refund_id" TEXT,
    "reason_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "territory" (
    "soato" TEXT NOT NULL,
    "level" "territory_level" NOT NULL,
    "parent_soato" TEXT,
    "name_uz_latn" TEXT NOT NULL,
    "name_uz_cyrl" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "territory_pkey" PRIMARY KEY ("soato")
);

-- CreateTable
CREATE TABLE "centre" (
    "code" TEXT NOT NULL,
    "address_uz_latn" TEXT NOT NULL,
    "address_uz_cyrl" TEXT NOT NULL,
    "address_ru" TEXT NOT NULL,
    "address_en" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "opens_at" TEXT NOT NULL DEFAULT '09:00',
    "closes_at" TEXT NOT NULL DEFAULT '18:00',

    CONSTRAINT "centre_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "parameter" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "value" BIGINT NOT NULL,
    "unit" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "source" TEXT NOT NULL,
    "is_example" BOOLEAN NOT NULL,

    CONSTRAINT "parameter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "name_key" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "device_kind" (
    "code" TEXT NOT NULL,
    "iso_class" TEXT NOT NULL,
    "name_uz_latn" TEXT NOT NULL,
    "name_uz_cyrl" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "made_to_measure" BOOLEAN NOT NULL,
    "life_years_adult" INTEGER NOT NULL,
    "life_years_child" INTEGER NOT NULL,
    "warranty_months" INTEGER NOT NULL,
    "making_working_days" INTEGER NOT NULL,
    "valid_days" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "device_kind_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "device_text" (
    "device_code" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "who_for" TEXT NOT NULL,
    "how_measured" TEXT NOT NULL,
    "care" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "device_text_pkey" PRIMARY KEY ("device_code","locale")
);

-- CreateTable
CREATE TABLE "service" (
    "code" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "name_uz_latn" TEXT NOT NULL,
    "name_uz_cyrl" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "mobile" BOOLEAN NOT NULL,
    "privacy" TEXT NOT NULL,
    "working_days" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "online" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "service_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "service_text" (
    "service_code" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "who_for" TEXT NOT NULL,
    "what_you_get" TEXT NOT NULL,
    "needed" TEXT[],
    "steps" TEXT[],
    "search_text" TEXT NOT NULL,

    CONSTRAINT "service_text_pkey" PRIMARY KEY ("service_code","locale")
);

-- CreateTable
CREATE TABLE "entitlement" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "device_code" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "programme_ends_on" DATE,
    "renewable_on" DATE NOT NULL,

    CONSTRAINT "entitlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "entitlement_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "device_code" TEXT NOT NULL,
    "ceiling_tiyin" BIGINT NOT NULL,
    "status" "voucher_status" NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "voucher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voucher_event" (
    "id" UUID NOT NULL,
    "voucher_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "reason_code" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "voucher_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device_order" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "voucher_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "maker_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "device_code" TEXT NOT NULL,
    "price_tiyin" BIGINT NOT NULL,
    "voucher_part_tiyin" BIGINT NOT NULL,
    "top_up_tiyin" BIGINT NOT NULL,
    "status" "device_order_status" NOT NULL,
    "recipient_cipher" TEXT NOT NULL,
    "delivery" TEXT NOT NULL,
    "handover_code_hash" TEXT,
    "handover_code_cipher" TEXT,
    "handover_attempts" INTEGER NOT NULL DEFAULT 0,
    "pay_until" TIMESTAMPTZ(3),
    "ready_on" DATE,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_over_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "device_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device_order_event" (
    "id" UUID NOT NULL,
    "device_order_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "reason_code" TEXT,
    "text_cipher" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_order_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "application_number_key" ON "application"("number");

-- CreateIndex
CREATE UNIQUE INDEX "application_submission_key_key" ON "application"("submission_key");

-- CreateIndex
CREATE INDEX "application_applicant_id_created_at_idx" ON "application"("applicant_id", "created_at");

-- CreateIndex
CREATE INDEX "application_centre_code_status_due_on_idx" ON "application"("centre_code", "status", "due_on");

-- CreateIndex
CREATE INDEX "application_assignee_id_idx" ON "application"("assignee_id");

-- CreateIndex
CREATE INDEX "application_service_code_idx" ON "application"("service_code");

-- CreateIndex
CREATE INDEX "application_event_application_id_at_idx" ON "application_event"("application_id", "at");

-- CreateIndex
CREATE INDEX "application_document_application_id_idx" ON "application_document"("application_id");

-- CreateIndex
CREATE INDEX "agency_check_application_id_idx" ON "agency_check"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_application_id_key" ON "decision"("application_id");

-- CreateIndex
CREATE INDEX "decision_decided_by_id_idx" ON "decision"("decided_by_id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry"("actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_chain_sequence_key" ON "audit_entry"("chain", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "person_pinfl_index_key" ON "person"("pinfl_index");

-- CreateIndex
CREATE INDEX "person_district_soato_idx" ON "person"("district_soato");

-- CreateIndex
CREATE INDEX "role_grant_organisation_id_idx" ON "role_grant"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_person_id_role_organisation_id_key" ON "role_grant"("person_id", "role", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_code_key" ON "account"("code");

-- CreateIndex
CREATE INDEX "account_owner_id_idx" ON "account"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "effect_key_key" ON "effect"("key");

-- CreateIndex
CREATE INDEX "posting_from_account_id_idx" ON "posting"("from_account_id");

-- CreateIndex
CREATE INDEX "posting_to_account_id_idx" ON "posting"("to_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "posting_effect_id_ordinal_key" ON "posting"("effect_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "maker_slug_key" ON "maker"("slug");

-- CreateIndex
CREATE INDEX "maker_soato_idx" ON "maker"("soato");

-- CreateIndex
CREATE INDEX "offer_device_code_active_price_tiyin_idx" ON "offer"("device_code", "active", "price_tiyin");

-- CreateIndex
CREATE INDEX "offer_maker_id_idx" ON "offer"("maker_id");

-- CreateIndex
CREATE UNIQUE INDEX "seller_slug_key" ON "seller"("slug");

-- CreateIndex
CREATE INDEX "seller_person_id_idx" ON "seller"("person_id");

-- CreateIndex
CREATE INDEX "seller_soato_idx" ON "seller"("soato");

-- CreateIndex
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug");

-- CreateIndex
CREATE INDEX "product_seller_id_idx" ON "product"("seller_id");

-- CreateIndex
CREATE INDEX "product_status_category_code_price_tiyin_idx" ON "product"("status", "category_code", "price_tiyin");

-- CreateIndex
CREATE INDEX "product_status_created_at_idx" ON "product"("status", "created_at");

-- CreateIndex
CREATE INDEX "product_category_code_idx" ON "product"("category_code");

-- CreateIndex
CREATE UNIQUE INDEX "product_photo_product_id_position_key" ON "product_photo"("product_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "cart_token_hash_key" ON "cart"("token_hash");

-- CreateIndex
CREATE INDEX "cart_line_product_id_idx" ON "cart_line"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_key_key" ON "checkout"("key");

-- CreateIndex
CREATE INDEX "checkout_cart_id_idx" ON "checkout"("cart_id");

-- CreateIndex
CREATE INDEX "checkout_person_id_idx" ON "checkout"("person_id");

-- CreateIndex
CREATE INDEX "checkout_status_expires_at_idx" ON "checkout"("status", "expires_at");

-- CreateIndex
CREATE INDEX "stock_hold_product_id_idx" ON "stock_hold"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_number_key" ON "order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "order_checkout_id_key" ON "order"("checkout_id");

-- CreateIndex
CREATE INDEX "order_person_id_idx" ON "order"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "seller_order_number_key" ON "seller_order"("number");

-- CreateIndex
CREATE INDEX "seller_order_order_id_idx" ON "seller_order"("order_id");

-- CreateIndex
CREATE INDEX "seller_order_person_id_idx" ON "seller_order"("person_id");

-- CreateIndex
CREATE INDEX "seller_order_seller_id_status_idx" ON "seller_order"("seller_id", "status");

-- CreateIndex
CREATE INDEX "seller_order_seller_id_paid_at_idx" ON "seller_order"("seller_id", "paid_at");

-- CreateIndex
CREATE INDEX "order_line_seller_order_id_idx" ON "order_line"("seller_order_id");

-- CreateIndex
CREATE INDEX "order_line_product_id_idx" ON "order_line"("product_id");

-- CreateIndex
CREATE INDEX "seller_order_event_seller_order_id_at_idx" ON "seller_order_event"("seller_order_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "message_key_key" ON "message"("key");

-- CreateIndex
CREATE INDEX "message_person_id_created_at_idx" ON "message"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "message_provider_id_idx" ON "message"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_intent_session_id_key" ON "payment_intent"("session_id");

-- CreateIndex
CREATE INDEX "payment_intent_subject_id_idx" ON "payment_intent"("subject_id");

-- CreateIndex
CREATE INDEX "payment_intent_status_expires_at_idx" ON "payment_intent"("status", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "refund_key_key" ON "refund"("key");

-- CreateIndex
CREATE INDEX "refund_payment_intent_id_idx" ON "refund"("payment_intent_id");

-- CreateIndex
CREATE INDEX "territory_parent_soato_idx" ON "territory"("parent_soato");

-- CreateIndex
CREATE UNIQUE INDEX "parameter_code_valid_from_key" ON "parameter"("code", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "entitlement_application_id_key" ON "entitlement"("application_id");

-- CreateIndex
CREATE INDEX "entitlement_person_id_device_code_idx" ON "entitlement"("person_id", "device_code");

-- CreateIndex
CREATE UNIQUE INDEX "voucher_number_key" ON "voucher"("number");

-- CreateIndex
CREATE INDEX "voucher_person_id_idx" ON "voucher"("person_id");

-- CreateIndex
CREATE INDEX "voucher_entitlement_id_idx" ON "voucher"("entitlement_id");

-- CreateIndex
CREATE INDEX "voucher_status_valid_until_idx" ON "voucher"("status", "valid_until");

-- CreateIndex
CREATE INDEX "voucher_event_voucher_id_at_idx" ON "voucher_event"("voucher_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "device_order_number_key" ON "device_order"("number");

-- CreateIndex
CREATE INDEX "device_order_voucher_id_idx" ON "device_order"("voucher_id");

-- CreateIndex
CREATE INDEX "device_order_person_id_idx" ON "device_order"("person_id");

-- CreateIndex
CREATE INDEX "device_order_maker_id_status_idx" ON "device_order"("maker_id", "status");

-- CreateIndex
CREATE INDEX "device_order_offer_id_idx" ON "device_order"("offer_id");

-- CreateIndex
CREATE INDEX "device_order_event_device_order_id_at_idx" ON "device_order_event"("device_order_id", "at");

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_check" ADD CONSTRAINT "agency_check_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_effect_id_fkey" FOREIGN KEY ("effect_id") REFERENCES "effect"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_from_account_id_fkey" FOREIGN KEY ("from_account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_to_account_id_fkey" FOREIGN KEY ("to_account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "maker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_category_code_fkey" FOREIGN KEY ("category_code") REFERENCES "category"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_text" ADD CONSTRAINT "product_text_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_photo" ADD CONSTRAINT "product_photo_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "cart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_hold" ADD CONSTRAINT "stock_hold_checkout_id_fkey" FOREIGN KEY ("checkout_id") REFERENCES "checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_hold" ADD CONSTRAINT "stock_hold_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_checkout_id_fkey" FOREIGN KEY ("checkout_id") REFERENCES "checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_order" ADD CONSTRAINT "seller_order_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_order" ADD CONSTRAINT "seller_order_seller_id_fkey" FOREIGN KEY ("seller_id") REFERENCES "seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_seller_order_id_fkey" FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seller_order_event" ADD CONSTRAINT "seller_order_event_seller_order_id_fkey" FOREIGN KEY ("seller_order_id") REFERENCES "seller_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_intent_id_fkey" FOREIGN KEY ("payment_intent_id") REFERENCES "payment_intent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "territory" ADD CONSTRAINT "territory_parent_soato_fkey" FOREIGN KEY ("parent_soato") REFERENCES "territory"("soato") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre" ADD CONSTRAINT "centre_code_fkey" FOREIGN KEY ("code") REFERENCES "territory"("soato") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_text" ADD CONSTRAINT "device_text_device_code_fkey" FOREIGN KEY ("device_code") REFERENCES "device_kind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_text" ADD CONSTRAINT "service_text_service_code_fkey" FOREIGN KEY ("service_code") REFERENCES "service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_entitlement_id_fkey" FOREIGN KEY ("entitlement_id") REFERENCES "entitlement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voucher_event" ADD CONSTRAINT "voucher_event_voucher_id_fkey" FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_order" ADD CONSTRAINT "device_order_voucher_id_fkey" FOREIGN KEY ("voucher_id") REFERENCES "voucher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_order_event" ADD CONSTRAINT "device_order_event_device_order_id_fkey" FOREIGN KEY ("device_order_id") REFERENCES "device_order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
