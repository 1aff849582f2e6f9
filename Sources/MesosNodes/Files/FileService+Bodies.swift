import MesosBase
import MesosWire

/// What a request to look at files is answered with.
package enum FileAnswer: Sendable {
    /// 200 with a body of JSON.
    case json([UInt8])
    /// 200 with a file's content, to be handed out as an attachment.
    case download(FileDownload)
    /// Another status with a sentence as Apache Mesos has it; the sentence may be empty.
    case refusal(status: Int, String)
}

extension FileService {
    /// Answers a request that Apache Mesos knows as `/files/browse`, given its parameters.
    package func browse(_ parameter: (String) -> String?) async -> FileAnswer {
        await Self.answer(Result { () throws(FileQuery.ParseError) in try FileQuery.path(parameter) }) {
            path async throws(FileServiceError) in
            let files = try await self.browse(path)
            var writer = JSONWriter()
            writer.array { json in
                for file in files { json.value(FileModel(file)) }
            }
            return .json(writer.bytes)
        }
    }

    /// Answers a request for `/files/read`: with the file's size as `offset` if none is asked for, else with the bytes.
    package func read(_ parameter: (String) -> String?) async -> FileAnswer {
        await Self.answer(Result { () throws(FileQuery.ParseError) in try FileQuery(parameter) }) {
            query async throws(FileServiceError) in
            let content = try await self.read(
                query.path, offset: query.offset ?? 0, length: query.offset == nil ? 0 : query.length)
            var writer = JSONWriter()
            writer.object { json in
                json.field("data", String(decoding: content.data, as: UTF8.self))
                json.field("offset", query.offset ?? content.size)
            }
            return .json(writer.bytes)
        }
    }

    /// Answers a request for `/files/download`.
    package func download(_ parameter: (String) -> String?) async -> FileAnswer {
        let answer = await Self.answer(Result { () throws(FileQuery.ParseError) in try FileQuery.path(parameter) }) {
            path async throws(FileServiceError) in .download(try await self.download(path))
        }
        if case .refusal(404, "") = answer { return .refusal(status: 404, "404 Not Found.") }
        return answer
    }

    /// Answers a request for `/files/debug`: what each virtual path stands for.
    package func debug() -> FileAnswer {
        var writer = JSONWriter()
        writer.object { json in
            for (virtualPath, realPath) in attachments { json.field(virtualPath, realPath) }
        }
        return .json(writer.bytes)
    }

    private static func answer<Query: Sendable>(
        _ query: Result<Query, FileQuery.ParseError>,
        _ body: (Query) async throws(FileServiceError) -> FileAnswer
    ) async -> FileAnswer {
        switch query {
        case .failure(let error): return .refusal(status: 400, error.description)
        case .success(let query):
            do throws(FileServiceError) {
                return try await body(query)
            } catch {
                return .refusal(status: error.status, error.description)
            }
        }
    }
}
