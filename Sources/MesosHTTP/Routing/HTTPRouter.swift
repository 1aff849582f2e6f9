import MesosBase

/// Finds who answers a request: the route with the longest path of which the request's path begins with all segments.
/// What follows is left to that route; slashes at the end do not count.
package struct HTTPRouter: HTTPService {
    package typealias Handler = @Sendable (HTTPRequest, HTTPResponder) -> Void

    private var handlers = Table<String, Handler>()

    package init() {}

    /// Adds a route, such as `/api/v1`, in place of an earlier one with that path. The path `/` answers only itself.
    package mutating func add(_ path: String, _ handler: @escaping Handler) {
        handlers[Self.normalized(path)] = handler
    }

    /// Adds a route under several paths, such as those with and without a prefix.
    package mutating func add(_ paths: [String], _ handler: @escaping Handler) {
        for path in paths { add(path, handler) }
    }

    package func handle(_ request: HTTPRequest, _ responder: HTTPResponder) {
        let target = request.target
        guard target.rawPath.hasPrefix("/") else {
            return responder.respond(HTTPResponse(400, text: "Request URL path must start with '/'"))
        }
        guard !target.path.contains("/.."), let handler = handler(for: target.path) else {
            return responder.respond(HTTPResponse(plain: 404))
        }
        handler(request, responder)
    }

    /// Who answers requests for a path.
    package func handler(for path: String) -> Handler? {
        // Most requests name their route as it is.
        if let handler = handlers[path] { return handler }
        var rest = Self.normalized(path)[...]
        if rest == "/" { return handlers["/"] }
        while !rest.isEmpty {
            if let handler = handlers[String(rest)] { return handler }
            guard let slash = rest.lastIndex(of: "/") else { return nil }
            rest = rest[..<slash]
        }
        return nil
    }

    /// The path without empty segments.
    private static func normalized(_ path: String) -> String {
        "/" + path.split(separator: "/").joined(separator: "/")
    }
}
