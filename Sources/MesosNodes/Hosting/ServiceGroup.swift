/// Runs tasks that are asked for while it runs, and ends when it is closed or cancelled, after all of them have ended.
///
/// It keeps concurrency structured where the need for a task arises far from the place that can await it.
package final class ServiceGroup: Sendable {
    package typealias Service = @Sendable () async -> Void

    private let requests = Inbox<Service>()

    package init() {}

    /// Starts a task inside ``run()``; false if that has ended.
    @discardableResult
    package func start(_ service: @escaping Service) -> Bool {
        requests.post(service)
    }

    /// Lets ``run()`` cancel its tasks and return when they have ended.
    package func close() {
        requests.close()
    }

    /// Runs the tasks until ``close()`` is called or the surrounding task is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            while let batch = await requests.take() {
                for service in batch { group.addTask { await service() } }
            }
            group.cancelAll()
        }
    }
}
