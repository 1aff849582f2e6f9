import MesosHTTP

/// What a node answers, by path.
struct Routes: Sendable {
    typealias Handler = @Sendable (HTTPRequest, HTTPResponder) throws(Refusal) -> Void

    /// The name that paths of the node may begin with, as in `/master/state`.
    private let process: String
    /// Whether names ending in `.json` are answered, as Apache Mesos did before version 1.
    private let hasAliases: Bool
    private var router = HTTPRouter()

    init(process: String, hasAliases: Bool) {
        self.process = process
        self.hasAliases = hasAliases
    }

    /// Adds a path of the node, with and without the node's name before it.
    mutating func add(_ path: String, _ handler: @escaping Handler) {
        addPlain(path, handler)
        addPlain("/\(process)\(path)", handler)
    }

    /// Adds a path that belongs to the server and has no other form.
    mutating func addPlain(_ path: String, _ handler: @escaping Handler) {
        for name in hasAliases ? [path, "\(path).json"] : [path] {
            router.add(name) { request, responder in
                do throws(Refusal) {
                    try handler(request, responder)
                } catch {
                    responder.respond(error.response)
                }
            }
        }
    }

    /// Answers a request by the handler of its path.
    func handle(_ request: HTTPRequest, _ responder: HTTPResponder) {
        router.handle(request, responder)
    }
}
