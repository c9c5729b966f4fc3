"""Every address of the site, and an empty view beside them to measure the others by."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse("nothing")


urlpatterns = [path("empty", empty), path("", include("tracker.urls"))]
