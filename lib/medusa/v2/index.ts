import "server-only";
import type { Backend } from "../backend";
import { confirmMedusa } from "../http";
import { refreshToken, requestPasswordReset, resetPassword } from "./account";
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
import { identifyCustomer } from "./customer";
import { listOrders } from "./history";
import { inspect } from "./inspect";
import { canLookup, canMailOrderLink, lookupOrder, mailOrderLink } from "./lookup";
import { changeDetails, changePassword, confirmEmailChange, readProfile, requestEmailChange } from "./profile";
import { cancelOrder, cancelReturn, readReturn, readReturnTerms, requestReturn, takeBackRequest } from "./requests";
import { retrieveOrder } from "./retrieve-order";
import { confirmMailbox, endAllSessions, endSession, mailMailboxLink, rememberLanguage } from "./sessions";
import { finishSignIn, mailConfirmation, register, signIn } from "./sign-in";
import { takeCart } from "./take-cart";
import { readWithdrawal, resendWithdrawal, takesWithdrawals, withdraw, withdrawalOffer } from "./withdrawals";

/** Medusa v2 (2.17 to 2.21), stock or with our plugin. */
export const medusaV2: Backend = {
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
