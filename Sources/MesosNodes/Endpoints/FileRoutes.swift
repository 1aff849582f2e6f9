import MesosHTTP

extension Routes {
    /// Adds the paths at which files are looked at: `/files/browse`, `/files/read`, `/files/download`, `/files/debug`.
    mutating func addFiles(_ files: FileService, _ readings: Readings) {
        addPlain("/files/browse") { (request, responder) throws(Refusal) in
            try readings.answer(responder) { () throws(Refusal) in
                try Self.response(to: request, await files.browse { request.target.query($0) })
            }
        }
        addPlain("/files/read") { (request, responder) throws(Refusal) in
            try readings.answer(responder) { () throws(Refusal) in
                try Self.response(to: request, await files.read { request.target.query($0) })
            }
        }
        addPlain("/files/debug") { (request, responder) throws(Refusal) in
            responder.respond(try Self.response(to: request, files.debug()))
        }
        addPlain("/files/download") { (request, responder) throws(Refusal) in
            let isServed = readings.services.start {
                switch await files.download({ request.target.query($0) }) {
                case .download(let download): await Self.hand(out: download, responder)
                case .json(let body): responder.respond(.json(body, for: request))
                case .refusal(let status, let sentence): responder.respond(HTTPResponse(status, text: sentence))
                }
            }
            if !isServed { throw .ended }
        }
    }

    private static func response(to request: HTTPRequest, _ answer: FileAnswer) throws(Refusal) -> HTTPResponse {
        switch answer {
        case .json(let body): return .json(body, for: request)
        case .refusal(let status, let sentence): throw Refusal(status, sentence)
        case .download: throw Refusal(500, "A file cannot be shown here")
        }
    }

    /// Sends a file piece by piece. One that has become shorter meanwhile ends earlier.
    private static func hand(out download: FileDownload, _ responder: HTTPResponder) async {
        let pieceBytes = 262_144
        let stream = responder.startStream(
            HTTPResponse(
                200,
                headers: [
                    "Content-Type": download.mediaType,
                    "Content-Disposition": "attachment; filename=\(download.name)",
                ]))
        do {
            var offset: UInt64 = 0
            while offset < download.size {
                let count = Int(min(UInt64(pieceBytes), download.size - offset))
                let bytes = try await download.read(at: offset, count: count)
                if bytes.isEmpty { break }
                try await stream.send(bytes)
                offset += UInt64(bytes.count)
            }
            stream.finish()
        } catch {
            stream.abort()
        }
    }
}
