CREATE TABLE "activity_evidence" (
	"activity_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_evidence_activity_id_evidence_id_pk" PRIMARY KEY("activity_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"file_hash" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"alt_text" text DEFAULT '' NOT NULL,
	"author_id" text,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"public_at" timestamp with time zone,
	"public_by_id" text,
	"removed_at" timestamp with time zone,
	"removed_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "evidence_public_kinds" CHECK ("evidence"."public_at" is null or ("evidence"."kind" in ('photo', 'document') and "evidence"."alt_text" <> ''))
);
--> statement-breakpoint
CREATE TABLE "file" (
	"hash" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_hash" CHECK ("file"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "material_item" (
	"material_id" uuid NOT NULL,
	"plan_id" text NOT NULL,
	"item_code" text NOT NULL,
	"main" boolean NOT NULL,
	CONSTRAINT "material_item_material_id_item_code_pk" PRIMARY KEY("material_id","item_code")
);
--> statement-breakpoint
CREATE TABLE "material_receipt" (
	"material_id" uuid NOT NULL,
	"organization_id" text NOT NULL,
	"confirmed_by_id" text,
	"confirmed_by_name" text NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "material_receipt_material_id_organization_id_pk" PRIMARY KEY("material_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "material" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"task_code" text,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"document_number" text DEFAULT '' NOT NULL,
	"document_date" date,
	"channel_code" text,
	"minutes" integer,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"author_id" text,
	"author_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "cost_source" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "head_present" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "integrated_with" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "mode" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "material_id" uuid;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "copy_key" text GENERATED ALWAYS AS (case when length(summary) >= 60 then md5(search_key(summary)) end) STORED;--> statement-breakpoint
ALTER TABLE "activity_evidence" ADD CONSTRAINT "activity_evidence_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_evidence" ADD CONSTRAINT "activity_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_hash_file_hash_fk" FOREIGN KEY ("file_hash") REFERENCES "public"."file"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_public_by_id_account_id_fk" FOREIGN KEY ("public_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material_item" ADD CONSTRAINT "material_item_material_id_material_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."material"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material_item" ADD CONSTRAINT "material_item_item" FOREIGN KEY ("plan_id","item_code") REFERENCES "public"."content_item"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material_receipt" ADD CONSTRAINT "material_receipt_material_id_material_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."material"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material_receipt" ADD CONSTRAINT "material_receipt_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material_receipt" ADD CONSTRAINT "material_receipt_confirmed_by_id_account_id_fk" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material" ADD CONSTRAINT "material_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material" ADD CONSTRAINT "material_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material" ADD CONSTRAINT "material_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "material" ADD CONSTRAINT "material_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_evidence_of" ON "activity_evidence" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "evidence_of_organization" ON "evidence" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "evidence_of_file" ON "evidence" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "material_of_plan" ON "material" USING btree ("plan_id","valid_from");--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_material_id_material_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."material"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_copies" ON "activity" USING btree ("copy_key") WHERE "activity"."copy_key" is not null;--> statement-breakpoint
CREATE INDEX "activity_of_material" ON "activity" USING btree ("material_id") WHERE "activity"."material_id" is not null;