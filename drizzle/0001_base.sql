CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"username" text NOT NULL,
	"display_username" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email"),
	CONSTRAINT "account_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"role" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"author_id" text,
	"author_name" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"first_day" date,
	"last_day" date,
	"channel_code" text,
	"task_code" text,
	"title" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"links" text[] DEFAULT '{}' NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"minutes" integer,
	"copies" integer,
	"cost" bigint,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"write_id" uuid NOT NULL,
	"device_id" uuid,
	"state_reason" text,
	"state_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_by_id" text,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"search" text GENERATED ALWAYS AS (search_key(title || ' ' || summary || ' ' || place)) STORED,
	CONSTRAINT "activity_id_plan" UNIQUE("id","plan_id"),
	CONSTRAINT "activity_days_in_order" CHECK ("activity"."last_day" is null or "activity"."last_day" >= "activity"."first_day"),
	CONSTRAINT "activity_complete_when_sent" CHECK ("activity"."state" = 'draft' or ("activity"."first_day" is not null and "activity"."channel_code" is not null and "activity"."title" <> '')),
	CONSTRAINT "activity_figures" CHECK ("activity"."minutes" >= 0 and "activity"."copies" >= 0 and "activity"."cost" >= 0)
);
--> statement-breakpoint
CREATE TABLE "activity_audience" (
	"activity_id" uuid NOT NULL,
	"audience_code" text NOT NULL,
	"reach" integer,
	CONSTRAINT "activity_audience_activity_id_audience_code_pk" PRIMARY KEY("activity_id","audience_code"),
	CONSTRAINT "activity_audience_reach" CHECK ("activity_audience"."reach" between 0 and 1000000)
);
--> statement-breakpoint
CREATE TABLE "activity_facts" (
	"organization_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"item_code" text NOT NULL,
	"main" boolean NOT NULL,
	"channel_code" text NOT NULL,
	"state" text NOT NULL,
	"month" date NOT NULL,
	"sample" boolean NOT NULL,
	"activities" integer NOT NULL,
	"reach" bigint NOT NULL,
	"minutes" bigint NOT NULL,
	"copies" bigint NOT NULL,
	"cost" bigint NOT NULL,
	CONSTRAINT "activity_facts_organization_id_plan_id_item_code_main_channel_code_state_month_sample_pk" PRIMARY KEY("organization_id","plan_id","item_code","main","channel_code","state","month","sample")
);
--> statement-breakpoint
CREATE TABLE "activity_item" (
	"activity_id" uuid NOT NULL,
	"plan_id" text NOT NULL,
	"item_code" text NOT NULL,
	"main" boolean NOT NULL,
	"bullet_ids" text[] DEFAULT '{}' NOT NULL,
	"sub_item_ids" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "activity_item_activity_id_item_code_pk" PRIMARY KEY("activity_id","item_code")
);
--> statement-breakpoint
CREATE TABLE "activity_partner" (
	"activity_id" uuid NOT NULL,
	"organization_id" text NOT NULL,
	CONSTRAINT "activity_partner_activity_id_organization_id_pk" PRIMARY KEY("activity_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"organization_id" text,
	"verb" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	"valid_from" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "component" (
	"index_id" text NOT NULL,
	"id" text NOT NULL,
	"parent_id" text,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"scale_min" numeric(8, 4),
	"scale_max" numeric(8, 4),
	"rankable" boolean DEFAULT true NOT NULL,
	CONSTRAINT "component_index_id_id_pk" PRIMARY KEY("index_id","id")
);
--> statement-breakpoint
CREATE TABLE "edition_weight" (
	"index_id" text NOT NULL,
	"year" smallint NOT NULL,
	"component_id" text NOT NULL,
	"percent" numeric(6, 3) NOT NULL,
	"confidence" text NOT NULL,
	CONSTRAINT "edition_weight_index_id_year_component_id_pk" PRIMARY KEY("index_id","year","component_id")
);
--> statement-breakpoint
CREATE TABLE "edition" (
	"index_id" text NOT NULL,
	"year" smallint NOT NULL,
	"field_size" integer,
	"field_complete" boolean NOT NULL,
	"scale_min" numeric(8, 4) NOT NULL,
	"scale_max" numeric(8, 4) NOT NULL,
	"rule" text,
	"rule_source_id" text,
	CONSTRAINT "edition_index_id_year_pk" PRIMARY KEY("index_id","year")
);
--> statement-breakpoint
CREATE TABLE "index" (
	"id" text PRIMARY KEY NOT NULL,
	"ordinal" integer NOT NULL,
	"acronym" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"publisher" text NOT NULL,
	"first_year" smallint,
	"ranking" text
);
--> statement-breakpoint
CREATE TABLE "score" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"index_id" text NOT NULL,
	"component_id" text NOT NULL,
	"year" smallint NOT NULL,
	"level" text NOT NULL,
	"area_code" text,
	"area_valid_from" date,
	"organization_id" text,
	"value" numeric(10, 5),
	"published_rank" integer,
	"press_rank" integer,
	"group" text,
	"absence" text,
	"source_ids" text[] NOT NULL,
	"note" text,
	CONSTRAINT "score_one_subject" CHECK (num_nonnulls("score"."area_code", "score"."organization_id") = 1),
	CONSTRAINT "score_value_or_reason" CHECK ("score"."value" is not null or "score"."published_rank" is not null or "score"."press_rank" is not null or "score"."absence" is not null),
	CONSTRAINT "score_has_source" CHECK (cardinality("score"."source_ids") > 0)
);
--> statement-breakpoint
CREATE TABLE "series_break" (
	"id" text PRIMARY KEY NOT NULL,
	"index_id" text NOT NULL,
	"component_id" text,
	"last_year_before" smallint NOT NULL,
	"first_year_after" smallint NOT NULL,
	"reason" text NOT NULL,
	"before_label" text NOT NULL,
	"after_label" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"about" text NOT NULL,
	"publisher" text NOT NULL,
	"years" text NOT NULL,
	"url" text,
	"citation" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience" (
	"code" text PRIMARY KEY NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"code" text PRIMARY KEY NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" text,
	"asks" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_bullet" (
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"id" text NOT NULL,
	"item_code" text NOT NULL,
	"ordinal" integer NOT NULL,
	"text" text NOT NULL,
	"has_dash" boolean NOT NULL,
	"legal_document_ids" text[] NOT NULL,
	CONSTRAINT "content_bullet_plan_id_version_id_pk" PRIMARY KEY("plan_id","version","id")
);
--> statement-breakpoint
CREATE TABLE "content_item_wording" (
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"short_title" text NOT NULL,
	"heading" text NOT NULL,
	"letter_source" text NOT NULL,
	"anomaly" text,
	CONSTRAINT "content_item_wording_plan_id_version_code_pk" PRIMARY KEY("plan_id","version","code")
);
--> statement-breakpoint
CREATE TABLE "content_item" (
	"plan_id" text NOT NULL,
	"code" text NOT NULL,
	"index_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"label" text NOT NULL,
	"continues_plan_id" text,
	"continues_code" text,
	CONSTRAINT "content_item_plan_id_code_pk" PRIMARY KEY("plan_id","code")
);
--> statement-breakpoint
CREATE TABLE "content_sub_item" (
	"plan_id" text NOT NULL,
	"id" text NOT NULL,
	"item_code" text NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "content_sub_item_plan_id_id_pk" PRIMARY KEY("plan_id","id")
);
--> statement-breakpoint
CREATE TABLE "legal_document" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"number" text,
	"issued_on" date,
	"issuer" text,
	"level" text,
	"title" text NOT NULL,
	"role" text,
	"note" text,
	"variants" jsonb
);
--> statement-breakpoint
CREATE TABLE "plan_body" (
	"plan_id" text NOT NULL,
	"id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"treatment" text NOT NULL,
	"organization_id" text,
	"variants" text[] NOT NULL,
	"note" text,
	CONSTRAINT "plan_body_plan_id_id_pk" PRIMARY KEY("plan_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_index" (
	"plan_id" text NOT NULL,
	"index_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"heading" text NOT NULL,
	"intro" text,
	CONSTRAINT "plan_index_plan_id_index_id_pk" PRIMARY KEY("plan_id","index_id")
);
--> statement-breakpoint
CREATE TABLE "plan_legal_document" (
	"plan_id" text NOT NULL,
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "plan_legal_document_plan_id_document_id_pk" PRIMARY KEY("plan_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "plan_party" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plan_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"role" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"serves_id" text,
	"optional" boolean DEFAULT false NOT NULL,
	"document" text
);
--> statement-breakpoint
CREATE TABLE "plan_text" (
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"section" text NOT NULL,
	"ordinal" integer NOT NULL,
	"text" text NOT NULL,
	"details" jsonb,
	CONSTRAINT "plan_text_plan_id_version_section_ordinal_pk" PRIMARY KEY("plan_id","version","section","ordinal")
);
--> statement-breakpoint
CREATE TABLE "plan_version" (
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"effective_from" date NOT NULL,
	"note" text,
	CONSTRAINT "plan_version_plan_id_version_pk" PRIMARY KEY("plan_id","version")
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"short_title" text NOT NULL,
	"number" text,
	"signed_on" date,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"source" jsonb NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_body" (
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"task_code" text NOT NULL,
	"body_id" text NOT NULL,
	"role" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "task_body_plan_id_version_task_code_body_id_role_pk" PRIMARY KEY("plan_id","version","task_code","body_id","role")
);
--> statement-breakpoint
CREATE TABLE "task_wording" (
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"content" text,
	"lead_source" text,
	"coordinating_source" text,
	"cadence_source" text,
	"cadence" text,
	CONSTRAINT "task_wording_plan_id_version_code_pk" PRIMARY KEY("plan_id","version","code")
);
--> statement-breakpoint
CREATE TABLE "task" (
	"plan_id" text NOT NULL,
	"code" text NOT NULL,
	"parent_code" text,
	"ordinal" integer NOT NULL,
	"is_heading" boolean DEFAULT false NOT NULL,
	CONSTRAINT "task_plan_id_code_pk" PRIMARY KEY("plan_id","code")
);
--> statement-breakpoint
CREATE TABLE "area_lineage" (
	"from_code" text NOT NULL,
	"from_valid_from" date NOT NULL,
	"to_code" text NOT NULL,
	"to_valid_from" date NOT NULL,
	"happened_on" date NOT NULL,
	"legal_basis" text NOT NULL,
	"share" text NOT NULL,
	"weight" numeric(6, 5),
	"weight_reason" text,
	CONSTRAINT "area_lineage_from_code_from_valid_from_to_code_to_valid_from_pk" PRIMARY KEY("from_code","from_valid_from","to_code","to_valid_from"),
	CONSTRAINT "area_lineage_weight" CHECK ("area_lineage"."weight" is null or "area_lineage"."weight_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "area" (
	"code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"parent_code" text,
	"note" text,
	CONSTRAINT "area_code_valid_from_pk" PRIMARY KEY("code","valid_from"),
	CONSTRAINT "area_ends_after_start" CHECK ("area"."valid_to" >= "area"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "organization_alias" (
	"organization_id" text NOT NULL,
	"alias" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "organization_alias_organization_id_alias_pk" PRIMARY KEY("organization_id","alias")
);
--> statement-breakpoint
CREATE TABLE "organization_name" (
	"organization_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"name" text NOT NULL,
	"short_name" text,
	CONSTRAINT "organization_name_organization_id_valid_from_pk" PRIMARY KEY("organization_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "organization_parent" (
	"organization_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"parent_id" text NOT NULL,
	CONSTRAINT "organization_parent_organization_id_valid_from_pk" PRIMARY KEY("organization_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "organization_successor" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organization_id" text NOT NULL,
	"successor_id" text NOT NULL,
	"share" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"area_code" text NOT NULL,
	"area_valid_from" date NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"note" text,
	"sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "organization_ends_after_start" CHECK ("organization"."valid_to" >= "organization"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "reporting_line" (
	"organization_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"to_id" text NOT NULL,
	"through_id" text,
	CONSTRAINT "reporting_line_organization_id_valid_from_pk" PRIMARY KEY("organization_id","valid_from")
);
--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_edited_by_id_account_id_fk" FOREIGN KEY ("edited_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_task" FOREIGN KEY ("plan_id","task_code") REFERENCES "public"."task"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_audience" ADD CONSTRAINT "activity_audience_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_audience" ADD CONSTRAINT "activity_audience_audience_code_audience_code_fk" FOREIGN KEY ("audience_code") REFERENCES "public"."audience"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_item" ADD CONSTRAINT "activity_item_same_plan" FOREIGN KEY ("activity_id","plan_id") REFERENCES "public"."activity"("id","plan_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_item" ADD CONSTRAINT "activity_item_item" FOREIGN KEY ("plan_id","item_code") REFERENCES "public"."content_item"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_partner" ADD CONSTRAINT "activity_partner_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_partner" ADD CONSTRAINT "activity_partner_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "component" ADD CONSTRAINT "component_index_id_index_id_fk" FOREIGN KEY ("index_id") REFERENCES "public"."index"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_weight" ADD CONSTRAINT "edition_weight_index_id_index_id_fk" FOREIGN KEY ("index_id") REFERENCES "public"."index"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_weight" ADD CONSTRAINT "edition_weight_edition" FOREIGN KEY ("index_id","year") REFERENCES "public"."edition"("index_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_weight" ADD CONSTRAINT "edition_weight_component" FOREIGN KEY ("index_id","component_id") REFERENCES "public"."component"("index_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_index_id_index_id_fk" FOREIGN KEY ("index_id") REFERENCES "public"."index"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_rule_source_id_source_id_fk" FOREIGN KEY ("rule_source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_index_id_index_id_fk" FOREIGN KEY ("index_id") REFERENCES "public"."index"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_component" FOREIGN KEY ("index_id","component_id") REFERENCES "public"."component"("index_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_edition" FOREIGN KEY ("index_id","year") REFERENCES "public"."edition"("index_id","year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_area" FOREIGN KEY ("area_code","area_valid_from") REFERENCES "public"."area"("code","valid_from") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_index_id_index_id_fk" FOREIGN KEY ("index_id") REFERENCES "public"."index"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_bullet" ADD CONSTRAINT "content_bullet_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_bullet" ADD CONSTRAINT "content_bullet_item" FOREIGN KEY ("plan_id","item_code") REFERENCES "public"."content_item"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_item_wording" ADD CONSTRAINT "content_item_wording_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_item_wording" ADD CONSTRAINT "content_item_wording_item" FOREIGN KEY ("plan_id","code") REFERENCES "public"."content_item"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_item" ADD CONSTRAINT "content_item_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_item" ADD CONSTRAINT "content_item_continues" FOREIGN KEY ("continues_plan_id","continues_code") REFERENCES "public"."content_item"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_sub_item" ADD CONSTRAINT "content_sub_item_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_sub_item" ADD CONSTRAINT "content_sub_item_item" FOREIGN KEY ("plan_id","item_code") REFERENCES "public"."content_item"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_body" ADD CONSTRAINT "plan_body_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_body" ADD CONSTRAINT "plan_body_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_index" ADD CONSTRAINT "plan_index_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_legal_document" ADD CONSTRAINT "plan_legal_document_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_legal_document" ADD CONSTRAINT "plan_legal_document_document_id_legal_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."legal_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_party" ADD CONSTRAINT "plan_party_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_party" ADD CONSTRAINT "plan_party_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_party" ADD CONSTRAINT "plan_party_serves_id_organization_id_fk" FOREIGN KEY ("serves_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_text" ADD CONSTRAINT "plan_text_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_body" ADD CONSTRAINT "task_body_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_body" ADD CONSTRAINT "task_body_task" FOREIGN KEY ("plan_id","task_code") REFERENCES "public"."task"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_body" ADD CONSTRAINT "task_body_body" FOREIGN KEY ("plan_id","body_id") REFERENCES "public"."plan_body"("plan_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_wording" ADD CONSTRAINT "task_wording_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_wording" ADD CONSTRAINT "task_wording_task" FOREIGN KEY ("plan_id","code") REFERENCES "public"."task"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_lineage" ADD CONSTRAINT "area_lineage_from" FOREIGN KEY ("from_code","from_valid_from") REFERENCES "public"."area"("code","valid_from") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_lineage" ADD CONSTRAINT "area_lineage_to" FOREIGN KEY ("to_code","to_valid_from") REFERENCES "public"."area"("code","valid_from") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_alias" ADD CONSTRAINT "organization_alias_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_parent" ADD CONSTRAINT "organization_parent_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_parent" ADD CONSTRAINT "organization_parent_parent_id_organization_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_successor" ADD CONSTRAINT "organization_successor_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_successor" ADD CONSTRAINT "organization_successor_successor_id_organization_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_in_area" FOREIGN KEY ("area_code","area_valid_from") REFERENCES "public"."area"("code","valid_from") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_to_id_organization_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_line" ADD CONSTRAINT "reporting_line_through_id_organization_id_fk" FOREIGN KEY ("through_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credential_account" ON "credential" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "membership_account" ON "membership" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "activity_of_organization" ON "activity" USING btree ("organization_id","first_day","id");--> statement-breakpoint
CREATE INDEX "activity_published" ON "activity" USING btree ("first_day","id") WHERE "activity"."state" = 'published';--> statement-breakpoint
CREATE INDEX "activity_of_plan" ON "activity" USING btree ("plan_id","state","first_day","id");--> statement-breakpoint
CREATE INDEX "activity_search" ON "activity" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "activity_facts_of_plan" ON "activity_facts" USING btree ("plan_id","month");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_item_one_main" ON "activity_item" USING btree ("activity_id") WHERE "activity_item"."main";--> statement-breakpoint
CREATE INDEX "activity_item_of_item" ON "activity_item" USING btree ("plan_id","item_code");--> statement-breakpoint
CREATE INDEX "activity_partner_of" ON "activity_partner" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_log" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "setting_key" ON "setting" USING btree ("key","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "score_of_area" ON "score" USING btree ("index_id","component_id","year","area_code","area_valid_from") WHERE "score"."area_code" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "score_of_organization" ON "score" USING btree ("index_id","component_id","year","organization_id") WHERE "score"."organization_id" is not null;--> statement-breakpoint
CREATE INDEX "score_series" ON "score" USING btree ("index_id","component_id","year");--> statement-breakpoint
CREATE INDEX "series_break_index" ON "series_break" USING btree ("index_id");--> statement-breakpoint
CREATE INDEX "plan_party_plan" ON "plan_party" USING btree ("plan_id","role");--> statement-breakpoint
CREATE INDEX "plan_party_organization" ON "plan_party" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "area_parent" ON "area" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "organization_alias_key" ON "organization_alias" USING btree ("key");--> statement-breakpoint
CREATE INDEX "organization_successor_of" ON "organization_successor" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "organization_area" ON "organization" USING btree ("area_code","area_valid_from");