"""Readers who come when they come (an open loop), each on a connection of their own; and what became of each."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Came:
    """One reader: the status (0: no answer), how long it took, and whether to come again was said."""

    status: int
    seconds: float
    is_told: bool


async def _come(port: int, path: str, patience: float) -> Came:
    start = time.perf_counter()
    try:
        async with asyncio.timeout(patience):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
                answer = await reader.read(-1)
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return Came(0, time.perf_counter() - start, False)
    status = int(answer[9:12]) if answer[:5] == b"HTTP/" else 0
    return Came(status, time.perf_counter() - start, b"\r\nretry-after: " in answer.lower())


async def _in_turn(port: int, path: str, until: float) -> int:
    served = 0
    while time.perf_counter() < until:
        served += (await _come(port, path, 20)).status == 200
    return served


async def capacity(port: int, path: str, seconds: float, readers: int = 4) -> float:
    """How many pages a second are sent to a few who ask again as soon as they have one."""
    start = time.perf_counter()
    served = await asyncio.gather(*(_in_turn(port, path, start + seconds) for _each in range(readers)))
    return sum(served) / (time.perf_counter() - start)


async def rush(port: int, path: str, rate: float, seconds: float, patience: float = 10) -> list[Came]:
    """Readers who come ``rate`` a second, whatever becomes of those before them."""
    start, coming = time.perf_counter(), []
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, start + number / rate - time.perf_counter()))
        coming.append(asyncio.create_task(_come(port, path, patience)))
    return list(await asyncio.gather(*coming))
