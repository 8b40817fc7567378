import { defineRouteConfig } from "@medusajs/admin-sdk";
import { useCallback, useEffect, useState } from "react";
import { answer, listRequests, type ShownRequest } from "./requests";
import { RequestRow } from "./row";

/** What shoppers declared and asked for, what waits for the shop first. */
const RequestsPage = () => {
  const [requests, setRequests] = useState<readonly ShownRequest[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const load = useCallback(async () => {
    try {
      setRequests(await listRequests());
    } catch {
      setProblem("The list could not be read. Reload the page.");
    }
  }, []);

  useEffect(() => {
    void load();
  }, [load]);

  const onAnswer = async (request: ShownRequest, given: Parameters<typeof answer>[1]) => {
    setProblem(await answer(request, given));
    await load();
  };

  return (
    <div className="bg-ui-bg-base shadow-elevation-card-rest rounded-lg px-6 py-4">
      <h1 className="font-sans h1-core font-medium">Requests</h1>
      <p className="txt-small text-ui-fg-subtle">What shoppers have withdrawn, canceled, and returned.</p>
      {problem === null ? null : (
        <p role="alert" className="txt-small text-ui-fg-error mt-2">
          {problem}
        </p>
      )}
      {requests?.length === 0 ? <p className="txt-small mt-4">There are no requests yet.</p> : null}
      {requests && requests.length > 0 ? (
        <table className="txt-small mt-4 w-full text-start">
          <thead className="text-ui-fg-subtle">
            <tr>
              {["Received", "Order", "What", "State", "Refund by", "Answer"].map((head) => (
                <th key={head} scope="col" className="pb-2 pe-4 text-start font-medium">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} onAnswer={(given) => void onAnswer(request, given)} />
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
};

export const config = defineRouteConfig({ label: "Requests" });

export default RequestsPage;
