const { AbstractPaymentProcessor, PaymentSessionStatus } = require("@medusajs/medusa");

/** What the session's `outcome` asks the pretend bank to answer. */
const ANSWERS = {
  authorize: PaymentSessionStatus.AUTHORIZED,
  decline: PaymentSessionStatus.ERROR,
  cancel: PaymentSessionStatus.CANCELED,
  pending: PaymentSessionStatus.PENDING,
  action: PaymentSessionStatus.REQUIRES_MORE,
};

const answerTo = (data) => ANSWERS[data?.outcome] ?? PaymentSessionStatus.AUTHORIZED;

/**
 * A payment provider without a bank, for the demo and the tests only. The payment session's `data.outcome` decides how it
 * ends, so that a cart whose payment failed, hangs or asks for more can be had from a real backend.
 */
class DemoPaymentProcessor extends AbstractPaymentProcessor {
  static identifier = "demo";

  async initiatePayment() {
    return { session_data: {} };
  }

  async updatePayment({ paymentSessionData }) {
    return { session_data: paymentSessionData };
  }

  async updatePaymentData(_sessionId, data) {
    return data;
  }

  async authorizePayment(data) {
    return { status: answerTo(data), data };
  }

  async getPaymentStatus(data) {
    return answerTo(data);
  }

  async retrievePayment(data) {
    return data;
  }

  async capturePayment(data) {
    return data;
  }

  async refundPayment(data) {
    return data;
  }

  async cancelPayment(data) {
    return data;
  }

  async deletePayment(data) {
    return data;
  }
}

exports.default = DemoPaymentProcessor;
Object.defineProperty(exports, "__esModule", { value: true });
