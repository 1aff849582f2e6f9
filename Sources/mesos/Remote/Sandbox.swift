import MesosKit

/// The sandbox of a task, as its agent shows it.
struct Sandbox: Sendable, Equatable {
    /// The two files that a task writes to.
    enum Output: String, Sendable, CaseIterable {
        case stdout, stderr
    }

    /// The folder, such as `/frameworks/…/executors/…/runs/latest`.
    let folder: String

    /// The sandbox of a task that has an executor to itself, or of one within the sandbox of its executor.
    init(of task: TaskID, in framework: FrameworkID, executor: ExecutorID? = nil, container: ContainerID? = nil) {
        let executor = executor?.value ?? ""
        let root = "/frameworks/\(framework)/executors/\(executor.isEmpty ? task.value : executor)/runs/latest"
        folder = container.map { "\(root)/containers/\($0.value)" } ?? root
    }

    /// The path of one of the files.
    func path(_ output: Output) -> String { "\(folder)/\(output.rawValue)" }
}
