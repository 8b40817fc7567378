import { randomUUID } from "node:crypto";
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CreateAccountHolderInput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentProviderInput,
  PaymentProviderOutput,
  PaymentSessionStatus,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, PaymentActions } from "@medusajs/framework/utils";

/** What the session's `outcome` asks the pretend bank to answer. */
const ANSWERS: Record<string, PaymentSessionStatus> = {
  authorize: "authorized",
  capture: "captured",
  decline: "error",
  cancel: "canceled",
  pending: "pending_authorization",
  action: "requires_more",
};

const answerTo = (data: Record<string, unknown> | undefined): PaymentSessionStatus =>
  ANSWERS[String(data?.outcome)] ?? "authorized";

/**
 * A payment provider without a bank, for the demo and the tests only. The payment session's `data.outcome` decides how
 * it ends, so that a cart whose payment failed, hangs or asks for more can be had from a real backend.
 */
export class DemoPaymentProvider extends AbstractPaymentProvider {
  static override identifier = "demo";

  /** Public, because Medusa's loader types ask for it and the base class hides its own. */
  constructor(container: Record<string, unknown>, options: Record<string, unknown> = {}) {
    super(container, options);
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    return { id: randomUUID(), data: { ...input.data } };
  }

  async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { status: answerTo(input.data), data: { ...input.data } };
  }

  async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { status: answerTo(input.data), data: { ...input.data } };
  }

  async updatePayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return { data: { ...input.data } };
  }

  async retrievePayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return { data: { ...input.data } };
  }

  async deletePayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return { data: { ...input.data } };
  }

  async cancelPayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return { data: { ...input.data } };
  }

  async capturePayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return { data: { ...input.data } };
  }

  async refundPayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return { data: { ...input.data } };
  }

  async createAccountHolder(input: CreateAccountHolderInput): Promise<{ id: string }> {
    return { id: input.context.customer.id };
  }

  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }
}
