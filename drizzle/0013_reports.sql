CREATE TABLE "report_adjustment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"what" text NOT NULL,
	"before" bigint NOT NULL,
	"after" bigint NOT NULL,
	"reason" text NOT NULL,
	"day" date NOT NULL,
	"by_id" text,
	"by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_entry" (
	"report_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"organization_id" text NOT NULL,
	"state" text NOT NULL,
	"first_day" date NOT NULL,
	"title" text NOT NULL,
	"channel_code" text NOT NULL,
	"task_code" text,
	"main_item" text,
	"items" text[] NOT NULL,
	"audiences" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"reach" integer,
	"minutes" integer,
	"head_present" boolean NOT NULL,
	"integrated" boolean NOT NULL,
	"sample" boolean NOT NULL,
	CONSTRAINT "report_entry_report_id_activity_id_pk" PRIMARY KEY("report_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plan_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"scope" text NOT NULL,
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"state_reason" text,
	"state_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"narrative" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"symbol" text,
	"signed_on" date,
	"recipients" text[],
	"estimates" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by_id" text,
	"submitted_by_name" text,
	"figures" jsonb,
	"content" jsonb,
	"hash" text,
	"frozen_at" timestamp with time zone,
	"consolidated_in_id" uuid,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_once" UNIQUE("plan_id","organization_id","period","scope"),
	CONSTRAINT "report_frozen_when_sent" CHECK ("report"."state" in ('open', 'returned') or ("report"."hash" is not null and "report"."figures" is not null and "report"."content" is not null and "report"."frozen_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "report_adjustment" ADD CONSTRAINT "report_adjustment_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_adjustment" ADD CONSTRAINT "report_adjustment_by_id_account_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_entry" ADD CONSTRAINT "report_entry_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_submitted_by_id_account_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_consolidated_in_id_report_id_fk" FOREIGN KEY ("consolidated_in_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_adjustment_of" ON "report_adjustment" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "report_entry_of_activity" ON "report_entry" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "report_of_period" ON "report" USING btree ("plan_id","period","scope");--> statement-breakpoint
CREATE INDEX "report_consolidated_in" ON "report" USING btree ("consolidated_in_id");