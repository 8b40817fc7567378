import "server-only";
import type { Backend } from "../backend";
import { confirmMedusa } from "../http";
import { identifyCustomer, refreshToken, register, requestPasswordReset, resetPassword, signIn } from "./account";
import { retrieveCart } from "./cart";
import {
  answerClaim,
  canClaim,
  cancelClaim,
  listClaims,
  readClaimQuestion,
  requestClaimable,
  requestClaims,
  resendClaim,
} from "./claims";
import { listOrders } from "./history";
import { inspect } from "./inspect";
import { canLookup, canMailOrderLink, lookupOrder, mailOrderLink } from "./lookup";
import { changeDetails, changePassword, confirmEmailChange, readProfile, requestEmailChange } from "./profile";
import { cancelOrder, cancelReturn, readReturn, readReturnTerms, requestReturn, takeBackRequest } from "./requests";
import { retrieveOrder } from "./retrieve-order";
import { finishSignIn, mailConfirmation } from "./second-steps";
import { confirmMailbox, endAllSessions, endSession, mailMailboxLink, rememberLanguage } from "./sessions";
import { takeCart } from "./take-cart";
import { readWithdrawal, resendWithdrawal, takesWithdrawals, withdraw, withdrawalOffer } from "./withdrawals";

/** Medusa v1 (1.20), as it comes; it needs no plugin of ours. */
export const medusaV1: Backend = {
  retrieveOrder,
  listOrders,
  retrieveCart,
  lookupOrder,
  canLookup,
  canMailOrderLink,
  mailOrderLink,
  identifyCustomer,
  signIn,
  finishSignIn,
  mailConfirmation,
  register,
  refreshToken,
  takeCart,
  endSession,
  endAllSessions,
  mailMailboxLink,
  confirmMailbox,
  rememberLanguage,
  requestPasswordReset,
  resetPassword,
  readProfile,
  changeDetails,
  changePassword,
  requestEmailChange,
  confirmEmailChange,
  canClaim,
  requestClaims,
  requestClaimable,
  listClaims,
  cancelClaim,
  resendClaim,
  readClaimQuestion,
  answerClaim,
  cancelOrder,
  readReturnTerms,
  requestReturn,
  readReturn,
  cancelReturn,
  takeBackRequest,
  withdrawalOffer,
  takesWithdrawals,
  withdraw,
  readWithdrawal,
  resendWithdrawal,
  inspect,
  probe: confirmMedusa,
};
