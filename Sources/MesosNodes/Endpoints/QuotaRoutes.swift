import MasterCore
import MesosHTTP
import MesosWire

extension Routes {
    /// Adds the path at which quotas are read, guarantees are set, and the quota of a role is taken away.
    mutating func addQuota(of master: Master, _ readings: Readings) {
        add("/quota") { (request, responder) throws(Refusal) in
            switch request.method {
            case "GET":
                try readings.answer(responder) {
                    .json(await master.body { machine, _ in machine.quotaBody }, for: request)
                }
            case "POST":
                let call = V1.Master.Call(type: .setQuota, setQuota: .init(quotaRequest: try Self.quota(in: request)))
                try readings.answer(responder) { () throws(Refusal) in try await master.asking(call) }
            case "DELETE":
                let (role, path) = try Self.quotaToRemove(by: request)
                try readings.answer(responder) { () throws(Refusal) in
                    do throws(OperatorError) { try await master.ask(.removeQuota(role, path: path)) } catch {
                        throw Refusal(error)
                    }
                    return HTTPResponse(200)
                }
            default:
                throw .method(request.method, expecting: ["GET", "POST", "DELETE"])
            }
        }
    }

    private static func quota(in request: HTTPRequest) throws(Refusal) -> V1.Quota.QuotaRequest {
        do throws(WireError) {
            return try V1.Quota.QuotaRequest(request.body, as: .json)
        } catch {
            let (failure, reason) =
                switch error.problem {
                case .syntax: ("parse", error.reason)
                // JSON that is no object at all.
                case .mismatch(_, path: ""): ("parse", "Unexpected JSON type parsed")
                default: ("validate", error.reason)
                }
            let text = String(decoding: request.body, as: UTF8.self)
            throw Refusal(400, "Failed to \(failure) set quota request JSON '\(text)': \(reason)")
        }
    }

    /// The role that a path ends with, as in `/master/quota/ads`, and the path as Mesos names it.
    private static func quotaToRemove(by request: HTTPRequest) throws(Refusal) -> (role: String, path: String) {
        let plain = request.target.rawPath
        var rest = plain[...]
        func nextWord() -> Substring? {
            rest = rest.drop { $0 == "/" }
            guard !rest.isEmpty else { return nil }
            let word = rest.prefix { $0 != "/" }
            rest = rest.dropFirst(word.count)
            return word
        }
        let isWhole = nextWord() == "master"
        if isWhole { _ = nextWord() }
        let path = isWhole ? plain : "/master" + plain
        // All that follows belongs to the role's name.
        let role = rest.drop { $0 == "/" }
        guard !role.isEmpty else {
            throw Refusal(
                400, "Failed to parse remove quota request for path '\(path)': expected 3 tokens, found 2 tokens")
        }
        return (String(role), path)
    }
}
