import MesosKit

/// Reads pages and reports their titles and links.
struct CrawlExecutor: Executor {
    /// All pages that an agent was given are crawled side by side, each by a call of its own.
    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await driver.send(.running, for: task.taskID)
        let assignment = try Assignment(bytes: task.data)
        // A polite crawler does not hurry. If the task is killed meanwhile, this throws, and the library reports it.
        try await Task.sleep(for: .milliseconds(100))
        let page = try Page(at: assignment.page)  // if this throws, the task has failed, with the error as its message
        let finding = Finding(title: page.title, links: page.links)
        // As part of the update the finding cannot get lost: updates are repeated until the scheduler has had them.
        // The other RENDLERs send framework messages, which are not.
        try await driver.send(.finished, for: task.taskID, data: finding.bytes())
    }
}
