CREATE TABLE "plan_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"change" jsonb NOT NULL,
	"reason" text NOT NULL,
	"author_id" text,
	"author_name" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"state_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by_id" text,
	"decided_by_name" text,
	"decision_reason" text,
	"enacted_in" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clip_order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"task_code" text NOT NULL,
	"contractor" text NOT NULL,
	"title" text NOT NULL,
	"brief" text DEFAULT '' NOT NULL,
	"cost" bigint,
	"ordered_on" date NOT NULL,
	"due_on" date,
	"delivered_on" date,
	"link" text DEFAULT '' NOT NULL,
	"accepted_on" date,
	"acceptance_note" text DEFAULT '' NOT NULL,
	"author_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "clip_order_cost" CHECK ("clip_order"."cost" >= 0),
	CONSTRAINT "clip_order_days" CHECK ("clip_order"."delivered_on" >= "clip_order"."ordered_on" and ("clip_order"."accepted_on" is null or "clip_order"."accepted_on" >= "clip_order"."delivered_on"))
);
--> statement-breakpoint
CREATE TABLE "outreach_plan_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"organization_id" text NOT NULL,
	"year" integer NOT NULL,
	"month" integer NOT NULL,
	"item_code" text NOT NULL,
	"channel_code" text NOT NULL,
	"quantity" integer DEFAULT 1 NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"author_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "outreach_plan_line_month" CHECK ("outreach_plan_line"."month" between 1 and 12),
	CONSTRAINT "outreach_plan_line_quantity" CHECK ("outreach_plan_line"."quantity" between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "plan_proposal" ADD CONSTRAINT "plan_proposal_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_proposal" ADD CONSTRAINT "plan_proposal_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_proposal" ADD CONSTRAINT "plan_proposal_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_proposal" ADD CONSTRAINT "plan_proposal_decided_by_id_account_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clip_order" ADD CONSTRAINT "clip_order_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clip_order" ADD CONSTRAINT "clip_order_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clip_order" ADD CONSTRAINT "clip_order_task" FOREIGN KEY ("plan_id","task_code") REFERENCES "public"."task"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_plan_line" ADD CONSTRAINT "outreach_plan_line_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_plan_line" ADD CONSTRAINT "outreach_plan_line_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_plan_line" ADD CONSTRAINT "outreach_plan_line_channel_code_channel_code_fk" FOREIGN KEY ("channel_code") REFERENCES "public"."channel"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach_plan_line" ADD CONSTRAINT "outreach_plan_line_item" FOREIGN KEY ("plan_id","item_code") REFERENCES "public"."content_item"("plan_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_proposal_of_plan" ON "plan_proposal" USING btree ("plan_id","state","created_at");--> statement-breakpoint
CREATE INDEX "clip_order_of_plan" ON "clip_order" USING btree ("plan_id","ordered_on");--> statement-breakpoint
CREATE INDEX "outreach_plan_line_of" ON "outreach_plan_line" USING btree ("organization_id","plan_id","year");