import MesosKit

/// A task elsewhere whose output is shown, and whose end is shown after all of it.
struct FollowedTask: Sendable {
    /// What one look at the task's files has brought.
    struct Look: Sendable {
        fileprivate let pieces: [Result<RemoteFile.Piece, OperatorClientError>]
    }

    /// After so many looks in vain the output of a task that has ended is given up.
    private static let attemptLimit = 3

    let instance: JobInstance
    private var files: [RemoteFile]
    /// The update that tells of the task's end, once it has come.
    private(set) var end: JobEvent?
    private var failedLooks = 0

    init(_ instance: JobInstance, in framework: FrameworkID, on agent: AgentClient) {
        let sandbox = Sandbox(of: instance.taskID, in: framework)
        self.instance = instance
        files = Sandbox.Output.allCases.map { RemoteFile(sandbox.path($0), on: agent) }
    }

    /// The task has ended: what is left of its output is the last.
    mutating func end(with update: JobEvent) {
        end = update
    }

    /// Looks at what is new in both files.
    func look() async -> Look {
        var pieces: [Result<RemoteFile.Piece, OperatorClientError>] = []
        for file in files {
            do throws(OperatorClientError) {
                pieces.append(.success(try await file.nextPiece()))
            } catch {
                pieces.append(.failure(error))
            }
        }
        return Look(pieces: pieces)
    }

    /// What a look has brought: the lines, whether there was anything new, and whether the task is done with.
    struct News {
        var events: [JobEvent] = []
        var isDone = false
        /// Why the output could not be read to its end.
        var problem: OperatorClientError?
    }

    /// Takes a look that was begun with the task as it is now, but for its end.
    mutating func take(_ look: Look, begunAfterEnd: Bool) -> News {
        var news = News()
        var isComplete = begunAfterEnd
        var problem: OperatorClientError?
        for (index, piece) in look.pieces.enumerated() {
            let stream: JobEvent.Stream = index == 0 ? .standardOutput : .standardError
            switch piece {
            case .success(let piece):
                var lines = files[index].take(piece)
                if begunAfterEnd, piece.isLast { lines += files[index].takeRest() }
                news.events += lines.map { .output($0, stream, of: instance) }
                isComplete = isComplete && piece.isLast
            case .failure(.refused(status: 404, _)):
                // There is no such file, or not yet.
                break
            case .failure(let error):
                problem = error
                isComplete = false
            }
        }
        failedLooks = problem == nil ? 0 : failedLooks + 1
        if begunAfterEnd, failedLooks >= Self.attemptLimit {
            news.problem = problem
            isComplete = true
        }
        news.isDone = isComplete
        return news
    }
}
